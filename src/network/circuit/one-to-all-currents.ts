import { cellsOfNodes } from './cells-of-nodes.ts'
import { currentTally } from './current-tally.ts'
import { focalElectrodes } from './focal-electrodes.ts'
import type { FocalPoints } from './focal-points.ts'
import type { Landscape } from './landscape.ts'
import type { SolverOptions } from './laplacian-solver.ts'
import { networkAdvanced } from './network-advanced.ts'
import type { PairFilter } from './pair-filter.ts'

/** Maps of one focal point against the others. NaN: no node. */
export interface FocalMaps {
  readonly id: number
  /** [V] of each cell */ readonly voltage: Float64Array
  /** [A] through each cell */ readonly current: Float64Array
}

export interface FocalOptions extends SolverOptions {
  /** Pairs that count; a point whose pair with the one in turn is left out is an ordinary cell meanwhile. */
  readonly filter?: PairFilter
  /** [A] by id, > 0; absent: 1 */
  readonly strength?: ReadonlyMap<number, number>
  /** Is given the maps of each point, by ascending id; they are not kept. */
  readonly onPoint?: (maps: FocalMaps) => void
}

export interface OneToAllCurrents {
  readonly ids: Float64Array
  /** [ohm] resistance from each point to all others at once; Infinity: it reaches none */
  readonly resistance: Float64Array
  /** Ids of which no cell conducts. */
  readonly outside: Float64Array
  /** [A] sum and largest over all points for each cell, NaN: no node */
  readonly cumulative: Float64Array
  readonly maximum: Float64Array
}

/**
 * Current from each focal point in turn, with all others held at 0 V. Others that share its node do not count.
 * @param landscape raster, polygons and rule of joining
 * @param points focal points or regions
 * @throws RangeError as `focalElectrodes`
 */
export function oneToAllCurrents(landscape: Landscape, points: FocalPoints, options: FocalOptions = {}): OneToAllCurrents {
  const { ids } = points
  const electrodes = focalElectrodes(landscape, points, options.filter, options.strength)
  const resistance = new Float64Array(ids.length).fill(Infinity)
  const tally = currentTally(electrodes.plain.node)
  for (let i = 0; i < ids.length; i++) {
    const { grid, nodes } = electrodes.of(i)
    const source = new Float64Array(grid.circuit.nodes)
    const ground = new Float64Array(grid.circuit.nodes)
    for (const node of nodes) if (node >= 0) ground[node] = Infinity
    if (nodes[i] >= 0) {
      source[nodes[i]] = electrodes.strength[i]
      ground[nodes[i]] = 0
    }
    const { voltage, current, live } = networkAdvanced(grid.circuit, source, ground, options)
    if (nodes[i] >= 0 && live[nodes[i]]) resistance[i] = voltage[nodes[i]] / electrodes.strength[i]
    tally.add(grid.node, current)
    options.onPoint?.({ id: ids[i], voltage: cellsOfNodes(grid.node, voltage), current: cellsOfNodes(grid.node, current) })
  }
  const { cumulative, maximum } = tally
  return { ids, resistance, outside: electrodes.outside, cumulative, maximum }
}
