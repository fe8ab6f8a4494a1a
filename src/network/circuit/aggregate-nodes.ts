import type { ConductorRows } from './conductor-rows.ts'
import type { HigherRows } from './higher-rows.ts'

/** Which nodes go together on the next coarser level. */
export interface Aggregates {
  readonly count: number
  /** Aggregate of each node; -1 for a node that the smoother alone solves. */
  readonly of: Int32Array
}

/** A node with this many times more conductance to ground than to neighbours needs no coarser level (assumed, as in AGMG). */
const DOMINANT_GROUND = 4

/** [1] least conductance of a pair, over that of the strongest conductor of the node (tuned: 0.25 as in Notay (2010) takes more iterations where contrast is high) */
const STRONG = 0.5

/** [1] least share of the conductance of a node that binds it to an aggregate of others (assumed) */
const BOUND = 0.25

const FREE = -2

/**
 * Pairs each node with its strongest free neighbour, in the order of the nodes; of equal neighbours the lowest. A node without a
 * strong free neighbour joins the pair of a neighbour that holds much of its conductance, else it stays alone.
 *
 * @param all join such nodes to the strongest neighbour in any case, for circuits that pairs hardly shrink
 *
 * Source: pairwise aggregation, Notay (2010), Electron. Trans. Numer. Anal. 37:123-146.
 */
export function aggregateNodes(rows: ConductorRows, higher: HigherRows, all: boolean): Aggregates {
  const { nodes, ground, total } = rows
  const strongest = strongestConductors(rows)
  const of = new Int32Array(nodes)
  for (let i = 0; i < nodes; i++) of[i] = ground[i] >= DOMINANT_GROUND * (total[i] - ground[i]) ? -1 : FREE
  const alone = new Int32Array(nodes)
  let loners = 0
  let count = 0
  for (let i = 0; i < nodes; i++) {
    if (of[i] !== FREE) continue
    const least = STRONG * strongest[i]
    const low = bestFree(rows, of, i, least)
    const high = bestFree(higher, of, i, low < 0 ? least : rows.conductance[low])
    const partner = pick(rows, low, higher, high)
    if (partner < 0) alone[loners++] = i
    else of[i] = of[partner] = count++
  }
  for (let k = 0; k < loners; k++) {
    const i = alone[k]
    if (of[i] !== FREE) continue
    const least = all ? 0 : BOUND * total[i]
    const low = bestTaken(rows, of, i, least)
    const high = bestTaken(higher, of, i, low < 0 ? least : rows.conductance[low])
    const host = pick(rows, low, higher, high)
    of[i] = host < 0 ? count++ : of[host]
  }
  return { count, of }
}

/** [S] of the strongest conductor at each node */
function strongestConductors({ nodes, start, neighbour, conductance }: ConductorRows): Float64Array {
  const strongest = new Float64Array(nodes)
  for (let i = 0, k = 0; i < nodes; i++) {
    let most = 0
    for (const end = start[i + 1]; k < end; k++) {
      const g = conductance[k]
      if (g > most) most = g
      if (g > strongest[neighbour[k]]) strongest[neighbour[k]] = g
    }
    strongest[i] = most
  }
  return strongest
}

/** Place of the strongest conductor of `i` to a node without aggregate, of at least `least`, or -1. */
function bestFree({ start, neighbour, conductance }: HigherRows, of: Int32Array, i: number, least: number): number {
  let best = -1
  let most = least
  for (let k = start[i], end = start[i + 1]; k < end; k++) {
    if (of[neighbour[k]] === FREE && (best < 0 ? conductance[k] >= most : conductance[k] > most)) {
      best = k
      most = conductance[k]
    }
  }
  return best
}

/** Place of the strongest conductor of `i` to a node with an aggregate, of at least `least`, or -1. */
function bestTaken({ start, neighbour, conductance }: HigherRows, of: Int32Array, i: number, least: number): number {
  let best = -1
  let most = least
  for (let k = start[i], end = start[i + 1]; k < end; k++) {
    if (of[neighbour[k]] >= 0 && (best < 0 ? conductance[k] >= most : conductance[k] > most)) {
      best = k
      most = conductance[k]
    }
  }
  return best
}

/** Node at the other end of the stronger of two conductors, of the first if they are equal; -1 where there is none. */
function pick(rows: HigherRows, low: number, higher: HigherRows, high: number): number {
  if (high >= 0 && (low < 0 || higher.conductance[high] > rows.conductance[low])) return higher.neighbour[high]
  return low < 0 ? -1 : rows.neighbour[low]
}
