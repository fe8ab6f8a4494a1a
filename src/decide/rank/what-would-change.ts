import type { DecisionTable } from './decision-table.ts'
import { rankedScores } from './ranked-scores.ts'
import { type RivalRadius, stabilityRadius } from './stability-radius.ts'
import { type CriterionSwitches, switchPoints } from './switch-points.ts'
import { anchorsOf } from './anchors-of.ts'
import { valuedTable, type ValueOptions } from './valued-table.ts'
import { valueOf } from './value-of.ts'
import { weightedRows } from './weighted-rows.ts'
import { weightsOf } from './weights-of.ts'

/** A value that would make a rival level with the first, everything else as it is. */
export interface LevelValue {
  /** Indices. */
  readonly rival: number
  readonly criterion: number
  /** What the rival has [criterion's unit]. */
  readonly has: number
  /** What it would need; null: not even the best anchor is enough. */
  readonly needs: number | null
}

export interface WhatWouldChange {
  /** Index of the first alternative, and of the second (null: there is no other). */
  readonly first: number
  readonly second: number | null
  /** Lead of the first in score; 0 if shared. */
  readonly margin: number
  /** Criteria whose weight alone can turn rank 1, the nearest first. */
  readonly weights: readonly CriterionSwitches[]
  /** The least change of all weights together, by the sum of absolute changes; null: none turns rank 1. */
  readonly allWeights: RivalRadius | null
  /** For each rival and criterion, in order of rank. */
  readonly values: readonly LevelValue[]
  /** Indices of alternatives that are first at no weights reached by varying one weight. */
  readonly neverFirst: readonly number[]
}

/** Halvings after which an interval of doubles cannot shrink further. */
const HALVINGS = 200

/**
 * What would change the answer of a weighted sum: which weight, which weights together, which value of a rival.
 * @throws RangeError as `weightedSum`
 */
export function whatWouldChange(table: DecisionTable, weights: ArrayLike<number>, options: ValueOptions = {}): WhatWouldChange {
  const { values } = valuedTable(table, options)
  const w = weightsOf(weights, table.criteria)
  const { order, scores } = rankedScores('weightedSum', table.alternatives, weightedRows(values, w))
  const [first] = order
  const switches = switchPoints(table, weights, options)
  const radius = stabilityRadius(table, weights, options)
  const { worst, best } = anchorsOf(table)
  const m = w.length
  return {
    first,
    second: order.length > 1 ? order[1] : null,
    margin: order.length > 1 ? Math.max(0, scores[first] - scores[order[1]]) : 0,
    weights: switches
      .filter(({ criticalChange }) => criticalChange !== null)
      .toSorted((a, b) => (a.criticalChange ?? Infinity) - (b.criticalChange ?? Infinity)),
    allWeights: radius.radius === null ? null : radius.rivals[0],
    values: order.slice(1).flatMap(rival =>
      table.criteria.map((_, k): LevelValue => {
        const at = rival * m + k
        const gap = scores[first] - scores[rival]
        const wanted = gap > 0 ? values[at] + gap / w[k] : values[at]
        return { rival, criterion: k, has: table.values[at], needs: needed(k, table.values[at], wanted) }
      }),
    ),
    neverFirst: order.toSorted((a, b) => a - b).filter(i => switches.every(({ first }) => first[i] === null)),
  }

  /** The value between what there is and the best at which the value function reaches `wanted`. */
  function needed(k: number, has: number, wanted: number): number | null {
    if (worst[k] === best[k]) return null
    const shape = options.shapes?.[table.criteria[k].id] ?? { shape: 'linear' }
    const value = (x: number): number => valueOf(x, worst[k], best[k], shape, options.clip ?? false)
    if (value(has) >= wanted) return has
    if (!(value(best[k]) >= wanted)) return null
    let low = has
    let high = best[k]
    for (let step = 0; step < HALVINGS; step++) {
      const middle = low + (high - low) / 2
      if (middle === low || middle === high) break
      if (value(middle) >= wanted) high = middle
      else low = middle
    }
    return high
  }
}
