import type { DecisionTable } from './decision-table.ts'
import { tieGroups } from './tie-groups.ts'
import { valuedTable, type ValueOptions } from './valued-table.ts'
import { type WeightLine, weightLine } from './weight-line.ts'
import { weightedRows } from './weighted-rows.ts'
import { weightsOf } from './weights-of.ts'

/** Weights of one criterion from `from` to `to`. */
export interface WeightInterval {
  readonly from: number
  readonly to: number
}

export interface CriterionSwitches {
  readonly criterion: string
  /** Its weight now, of weights that add to 1. */
  readonly weight: number
  /** For each alternative the weights in [0, 1] at which it is first or shares the first place; null: never. */
  readonly first: readonly (WeightInterval | null)[]
  /** Smallest change of the weight at which the first place changes hands; null: it never does. 0: it is shared now. */
  readonly criticalChange: number | null
  /** Weight at the smallest change. */
  readonly switchesAt: number | null
  /** Index of the one that then takes over. */
  readonly takesOver: number | null
  /** The other weights are all 0: they share equally what this one leaves. */
  readonly othersShareEqually: boolean
}

/** Differences of values this small are rounding. */
const NEAR = 1e-12

/**
 * One-way sensitivity of a weighted sum: the weight of each criterion goes over [0, 1] while the others keep their proportions. Scores are
 * straight lines in that weight, so the bounds are their intersections and exact.
 * @returns one for each criterion
 * @throws RangeError as `valuedTable` and `weightsOf`
 */
export function switchPoints(table: DecisionTable, weights: ArrayLike<number>, options: ValueOptions = {}): readonly CriterionSwitches[] {
  const { values } = valuedTable(table, options)
  const w = weightsOf(weights, table.criteria)
  const leader = tieGroups(weightedRows(values, w))[0][0]
  return table.criteria.map(({ id }, k) => {
    const line = weightLine(values, w, k)
    const first = table.alternatives.map((_, i) => intervalOf(line, i))
    return { criterion: id, weight: w[k], first, ...nearest(line, first, leader, w[k]), othersShareEqually: line.othersShareEqually }
  })
}

/** Where the line of i lies on top: each rival leaves it one side of their intersection. */
function intervalOf({ own, rest }: WeightLine, i: number): WeightInterval | null {
  let from = 0
  let to = 1
  for (let j = 0; j < own.length; j++) {
    const atZero = rest[i] - rest[j]
    const slope = own[i] - own[j] - atZero
    if (Math.abs(slope) <= NEAR) {
      if (atZero < -NEAR) return null
    } else if (slope > 0) from = Math.max(from, -atZero / slope)
    else to = Math.min(to, atZero / -slope)
  }
  if (from > to + NEAR) return null
  return { from: Math.min(from, to), to: Math.max(from, to) }
}

function nearest(
  line: WeightLine,
  first: readonly (WeightInterval | null)[],
  leader: number,
  weight: number,
): Pick<CriterionSwitches, 'criticalChange' | 'switchesAt' | 'takesOver'> {
  const none = { criticalChange: null, switchesAt: null, takesOver: null }
  const held = first[leader]
  if (line.own.length === 1 || held === null) return none
  const edges = [
    { at: held.from, rival: rivalAt(line, leader, held.from, -1) },
    { at: held.to, rival: rivalAt(line, leader, held.to, 1) },
  ].flatMap(({ at, rival }) => (rival === null ? [] : [{ at, rival, change: Math.max(0, at === held.from ? weight - at : at - weight) }]))
  if (edges.length === 0) return none
  const edge = edges.reduce((a, b) => (b.change < a.change ? b : a))
  return { criticalChange: edge.change, switchesAt: edge.at, takesOver: edge.rival }
}

/** Who lies above the leader just beyond an edge, going up or down; null at an end of [0, 1] or where nobody does. */
function rivalAt({ own, rest }: WeightLine, leader: number, at: number, direction: 1 | -1): number | null {
  // An end that rounding missed is the end: beyond it there is nothing to turn to.
  if (direction === 1 ? at >= 1 - NEAR : at <= NEAR) return null
  let rival: number | null = null
  let steepest = NEAR
  for (let j = 0; j < own.length; j++) {
    const slope = own[j] - own[leader] - (rest[j] - rest[leader])
    const lead = rest[leader] - rest[j] - at * slope
    if (Math.abs(lead) <= NEAR * 10 && direction * slope > steepest) {
      steepest = direction * slope
      rival = j
    }
  }
  return rival
}
