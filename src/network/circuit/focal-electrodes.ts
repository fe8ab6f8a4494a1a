import { cellConductance } from './cell-conductance.ts'
import type { FocalPoints } from './focal-points.ts'
import { gridCircuit, type GridCircuit } from './grid-circuit.ts'
import type { Landscape } from './landscape.ts'
import { nodeGroups } from './node-groups.ts'
import { pairFilter, type PairFilter } from './pair-filter.ts'

/** The circuit in which one focal point plays against all others. */
export interface Electrodes {
  readonly grid: GridCircuit
  /** Node of each focal point; -1: no cell of it conducts, or the pair is left out */
  readonly nodes: Int32Array
}

export interface FocalElectrodes {
  /** The circuit with nothing but polygons joined. */
  readonly plain: GridCircuit
  /** Ids of which no cell conducts. */
  readonly outside: Float64Array
  /** The circuit for focal point number `i`: the regions of all points that play are joined, each with the polygons it touches. */
  of(i: number): Electrodes
  /** [A] of each focal point, 1 unless given. */
  readonly strength: Float64Array
}

/**
 * @param landscape raster, polygons and rule of joining
 * @param points focal points or regions
 * @param filter pairs that count
 * @param strength [A] by id, > 0; absent: 1
 * @throws RangeError for a strength that is not > 0 and finite or of an unknown id, and as `cellConductance` and `pairFilter`
 */
export function focalElectrodes(
  landscape: Landscape,
  { ids, cells }: FocalPoints,
  filter?: PairFilter,
  strength?: ReadonlyMap<number, number>,
): FocalElectrodes {
  const wanted = pairFilter(ids, filter)
  const conductance = cellConductance(landscape)
  const build = (regions: readonly Uint32Array[]): GridCircuit =>
    gridCircuit(landscape, conductance, nodeGroups(conductance.length, landscape.polygons, regions))
  const plain = build([])
  const regions = cells.filter(list => list.length > 1)
  let all: GridCircuit | undefined
  return {
    plain,
    outside: ids.filter((_, i) => cells[i].every(cell => plain.node[cell] < 0)),
    strength: strengths(ids, strength),
    of(i) {
      const plays = (_: unknown, j: number): boolean => j === i || wanted[i * ids.length + j] === 1
      let grid: GridCircuit
      if (regions.length === 0) grid = plain
      else if (filter) grid = build(cells.filter(plays))
      else grid = all ??= build(regions)
      return { grid, nodes: Int32Array.from(cells, (list, j) => (plays(list, j) ? grid.node[list[0]] : -1)) }
    },
  }
}

function strengths(ids: Float64Array, given?: ReadonlyMap<number, number>): Float64Array {
  for (const [id, ampere] of given ?? []) {
    if (!ids.includes(id)) throw new RangeError(`strength: ${id} is no focal point, wanted one of ${ids.join(', ')}`)
    if (!(ampere > 0 && ampere < Infinity)) {
      throw new RangeError(`strength of focal point ${id} is ${ampere}, wanted a finite number > 0`)
    }
  }
  return ids.map(id => given?.get(id) ?? 1)
}
