import { cellConductance } from './cell-conductance.ts'
import { cellsOfNodes } from './cells-of-nodes.ts'
import { gridCircuit } from './grid-circuit.ts'
import type { Landscape } from './landscape.ts'
import { networkAdvanced, type NetworkAdvancedOptions } from './network-advanced.ts'
import { nodeGroups } from './node-groups.ts'

export interface AdvancedCurrents {
  /** [V] of each cell; 0 in components without source or without ground, NaN: no node */
  readonly voltage: Float64Array
  /** [A] through each cell: the larger of what comes in and what goes out by neighbours and finite grounds; NaN: no node */
  readonly current: Float64Array
}

/**
 * Voltages and currents with any sources and grounds. Where cells are one node their sources and their grounds add up; those on cells
 * that belong to no node have no effect.
 * @param landscape raster, polygons and rule of joining
 * @param source [A] into each cell, negative where taken out; NaN or 0: none
 * @param ground [S] conductance of each cell to ground (1 / ohm of a resistance to ground), >= 0; NaN or 0: none, Infinity: held at 0 V
 * @throws RangeError as `cellConductance`, and where a source is infinite or a ground negative
 */
export function advancedCurrents(
  landscape: Landscape,
  source: Float64Array,
  ground: Float64Array,
  options: NetworkAdvancedOptions = {},
): AdvancedCurrents {
  const conductance = cellConductance(landscape)
  const { circuit, node } = gridCircuit(landscape, conductance, nodeGroups(conductance.length, landscape.polygons, []))
  const sources = gather('source', source, node, circuit.nodes, landscape.grid.columns)
  const grounds = gather('ground', ground, node, circuit.nodes, landscape.grid.columns)
  const { voltage, current } = networkAdvanced(circuit, sources, grounds, options)
  return { voltage: cellsOfNodes(node, voltage), current: cellsOfNodes(node, current) }
}

function gather(name: 'source' | 'ground', map: Float64Array, node: Int32Array, nodes: number, columns: number): Float64Array {
  if (map.length !== node.length) {
    throw new RangeError(`circuit: ${name} has ${map.length} numbers, wanted rows x columns = ${node.length}`)
  }
  const values = new Float64Array(nodes)
  for (let cell = 0; cell < map.length; cell++) {
    const value = map[cell]
    if (Number.isNaN(value)) continue
    const bad = name === 'source' ? Math.abs(value) === Infinity : value < 0
    if (bad) {
      const where = `row ${Math.floor(cell / columns) + 1}, column ${(cell % columns) + 1}`
      throw new RangeError(`circuit: ${name} of ${where} is ${value}, wanted ${name === 'source' ? 'a finite number' : '>= 0'}`)
    }
    if (node[cell] >= 0) values[node[cell]] += value
  }
  return values
}
