import { cellConductance } from './cell-conductance.ts'
import { cellsOfNodes } from './cells-of-nodes.ts'
import { nodeCurrents } from './current-map.ts'
import { currentTally } from './current-tally.ts'
import type { FocalPoints } from './focal-points.ts'
import { focalPotentials, type FocalPotentials } from './focal-potentials.ts'
import { gridCircuit, type GridCircuit } from './grid-circuit.ts'
import type { Landscape } from './landscape.ts'
import type { SolverOptions } from './laplacian-solver.ts'
import { nodeGroups } from './node-groups.ts'
import { pairFilter, type PairFilter } from './pair-filter.ts'

/** Maps of one pair of focal points, or regions: 1 A enters at `to` and leaves at `from`. NaN: no node. */
export interface PairMaps {
  /** Ids. */ readonly from: number
  readonly to: number
  /** [ohm] */ readonly resistance: number
  /** [V] of each cell, 0 at `from` */ readonly voltage: Float64Array
  /** [A] through each cell; all cells of one node read the node's */ readonly current: Float64Array
}

export interface PairwiseOptions extends SolverOptions {
  /** Pairs that count; absent: all. */
  readonly filter?: PairFilter
  /** Work out currents, not resistances only, which takes one solution a point instead of currents for each pair. Default true. */
  readonly maps?: boolean
  /** Is given the maps of each pair that current can pass between, by ascending ids; they are not kept. */
  readonly onPair?: (maps: PairMaps) => void
}

export interface PairwiseCurrents {
  readonly ids: Float64Array
  /** [ohm] ids * ids; 0 on the diagonal and within one node, Infinity: no path, NaN: pair left out */
  readonly resistance: Float64Array
  /** Ids of which no cell conducts: they reach nothing. */
  readonly outside: Float64Array
  /** [A] sum over pairs and largest of all pairs for each cell, NaN: no node; absent without maps. */
  readonly cumulative?: Float64Array
  readonly maximum?: Float64Array
}

/**
 * Effective resistances and currents between all pairs of focal points (McRae et al. 2008). Of focal regions only the two of a pair are
 * joined for that pair, and each with the polygons it touches; the cells of other regions stay as they are.
 * @param landscape raster, polygons and rule of joining
 * @param points focal points or regions
 * @throws RangeError as `cellConductance` and `pairFilter`
 */
export function pairwiseCurrents(landscape: Landscape, points: FocalPoints, options: PairwiseOptions = {}): PairwiseCurrents {
  const { ids, cells } = points
  const count = ids.length
  const wanted = pairFilter(ids, options.filter)
  const scene = prepare(landscape, points, options)
  const resistance = new Float64Array(count * count)
  const tally = (options.maps ?? true) ? currentTally(scene.plain.node) : undefined
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      let ohm = NaN
      if (wanted[a * count + b]) {
        const { grid, potentials, first, second } = scene.pair(a, b)
        ohm = potentials.resistance(first, second)
        if (tally && ohm < Infinity) {
          const voltage = new Float64Array(grid.circuit.nodes)
          const current = new Float64Array(grid.circuit.nodes)
          potentials.pairVoltage(first, second, voltage)
          nodeCurrents(grid.circuit, voltage, current)
          tally.add(grid.node, current)
          options.onPair?.({
            from: ids[a],
            to: ids[b],
            resistance: ohm,
            voltage: cellsOfNodes(grid.node, voltage),
            current: cellsOfNodes(grid.node, current),
          })
        }
      }
      resistance[a * count + b] = ohm
      resistance[b * count + a] = ohm
    }
  }
  const outside = ids.filter((_, i) => cells[i].every(cell => scene.plain.node[cell] < 0))
  return { ids, resistance, outside, ...(tally && { cumulative: tally.cumulative, maximum: tally.maximum }) }
}

interface PairScene {
  readonly grid: GridCircuit
  readonly potentials: FocalPotentials
  /** Numbers of the pair among the focal nodes of `potentials`. */
  readonly first: number
  readonly second: number
}

/** The circuit without regions serves all pairs of single cells; a pair with a region has a circuit of its own. */
function prepare(
  landscape: Landscape,
  { cells }: FocalPoints,
  options: SolverOptions,
): { plain: GridCircuit; pair: (a: number, b: number) => PairScene } {
  const conductance = cellConductance(landscape)
  const build = (regions: readonly Uint32Array[]): GridCircuit =>
    gridCircuit(landscape, conductance, nodeGroups(conductance.length, landscape.polygons, regions))
  const plain = build([])
  const single = Int32Array.from(cells, list => (list.length === 1 ? plain.node[list[0]] : -1))
  let shared: FocalPotentials | undefined
  const pair = (a: number, b: number): PairScene => {
    if (cells[a].length === 1 && cells[b].length === 1) {
      shared ??= focalPotentials(plain.circuit, single, options)
      return { grid: plain, potentials: shared, first: a, second: b }
    }
    const grid = build([cells[a], cells[b]])
    const nodes = Int32Array.of(grid.node[cells[a][0]], grid.node[cells[b][0]])
    return { grid, potentials: focalPotentials(grid.circuit, nodes, options), first: 0, second: 1 }
  }
  return { plain, pair }
}
