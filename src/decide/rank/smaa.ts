import type { Text } from '../../base/text.ts'
import type { DecisionTable } from './decision-table.ts'
import { futureScorer, type FutureScorer } from './future-scorer.ts'
import type { FutureTable } from './future-table.ts'
import type { RankMethod } from './rank-methods.ts'
import { sampleWeights, type WeightSample } from './sample-weights.ts'
import { smaaTally } from './smaa-tally.ts'
import { tieGroups } from './tie-groups.ts'
import type { ValueOptions } from './valued-table.ts'
import type { WeightSpace } from './weight-space.ts'
import { wilsonInterval } from './wilson-interval.ts'

export interface SmaaOptions extends ValueOptions {
  readonly seed: number | string
  /** Default 10,000: half-widths of at most 0.0098. */
  readonly draws?: number
  /** Default: any weights. */
  readonly space?: WeightSpace
  /** Default: weighted sum of anchored values; `shapes` and `clip` only serve that one. */
  readonly method?: RankMethod
  /** Of the intervals; default 0.95. */
  readonly confidence?: number
}

export interface SmaaResult {
  readonly alternatives: readonly string[]
  readonly draws: number
  readonly futures: number
  /** How weights were drawn and the share of proposals accepted. */
  readonly how: WeightSample['how']
  readonly acceptance: number
  /** acceptability[alternative * n + place]: share of draws at that place; rows and columns add to 1; ties share their places equally. */
  readonly acceptability: Float64Array
  /** Wilson bounds of the acceptabilities, for the draws. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Mean weights of the draws in which an alternative is first; null: it never is. */
  readonly centralWeights: readonly (Float64Array | null)[]
  /** Share of futures in which it is first at its central weights; null: it never is. */
  readonly confidenceFactors: readonly (number | null)[]
  /** pairwise[a * n + b]: share of draws in which a is ahead of b, ties half; 0 on the diagonal. */
  readonly pairwise: Float64Array
  /** Entropy of the rankings [bit]: 0 if all draws agree. */
  readonly entropy: number
  /** Mean place, 1 is best. */
  readonly meanRanks: Float64Array
  /** Failed runs of each alternative: it came last there. */
  readonly failed: Float64Array
  readonly notes: readonly Text[]
}

/**
 * SMAA-2 (Lahdelma and Salminen 2001): how often each alternative takes each place when nothing, or little, is known of the weights. Draw d
 * uses future d modulo the number of futures, so that all futures serve equally often.
 * @throws RangeError as `checkFutureTable`, `valuedTable`, `sampleWeights`
 */
export function smaa(table: DecisionTable | FutureTable, options: SmaaOptions): SmaaResult {
  const { draws = 10_000, space = { kind: 'any' }, confidence = 0.95, seed, method, ...valueOptions } = options
  const scorer = futureScorer('futures' in table ? table : { ...table, futures: 1 }, valueOptions, method)
  const { weights, how, acceptance } = sampleWeights(table.criteria, space, draws, seed)
  const n = table.alternatives.length
  const m = table.criteria.length
  const tally = smaaTally(n, m)
  const scores = new Float64Array(n)
  for (let d = 0; d < draws; d++) {
    const drawn = weights.subarray(d * m, (d + 1) * m)
    scorer.scoresAt(d % scorer.futures, drawn, scores)
    tally.add(scores, drawn)
  }
  const bounds = Array.from(tally.places, count => wilsonInterval(Math.min(draws, count), draws, confidence))
  const centralWeights = table.alternatives.map((_, i) => {
    const first = tally.places[i * n]
    return first > 0 ? tally.firstWeights.slice(i * m, (i + 1) * m).map(sum => sum / first) : null
  })
  const acceptability = tally.places.map(count => count / draws)
  return {
    alternatives: table.alternatives,
    draws,
    futures: scorer.futures,
    how,
    acceptance,
    acceptability,
    low: Float64Array.from(bounds, ({ low }) => low),
    high: Float64Array.from(bounds, ({ high }) => high),
    centralWeights,
    confidenceFactors: centralWeights.map((central, i) => (central === null ? null : confidenceOf(scorer, central, i, n))),
    pairwise: tally.wins.map(count => count / draws),
    entropy: tally.entropy(),
    meanRanks: Float64Array.from({ length: n }, (_, i) =>
      acceptability.subarray(i * n, (i + 1) * n).reduce((sum, share, place) => sum + share * (place + 1), 0),
    ),
    failed: scorer.failed,
    notes: notesOf(table.alternatives, scorer, draws, how),
  }
}

/** Share of futures in which alternative i is first at its central weights; a shared first place counts its part. */
function confidenceOf(scorer: FutureScorer, central: Float64Array, i: number, n: number): number {
  const scores = new Float64Array(n)
  let first = 0
  for (let f = 0; f < scorer.futures; f++) {
    scorer.scoresAt(f, central, scores)
    const [best] = tieGroups(scores)
    if (best.includes(i)) first += 1 / best.length
  }
  return first / scorer.futures
}

function notesOf(
  alternatives: readonly string[],
  { futures, failed }: FutureScorer,
  draws: number,
  how: WeightSample['how'],
): readonly Text[] {
  const notes: Text[] = []
  const bad = alternatives.filter((_, i) => failed[i] > 0)
  if (bad.length > 0)
    notes.push({
      en: `Some runs failed and came last in their future: ${bad.join(', ')}.`,
      zh: `部分模拟失败，在相应情景中排在最后：${bad.join('、')}。`,
    })
  if (futures > 1)
    notes.push({
      en: `The intervals are for the draws of weights; that there are only ${futures} futures is not in them.`,
      zh: `区间只反映权重抽样误差，不包含仅有 ${futures} 个情景带来的不确定性。`,
    })
  if (futures > draws)
    notes.push({ en: `Only the first ${draws} of ${futures} futures are used.`, zh: `${futures} 个情景中只使用了前 ${draws} 个。` })
  if (how === 'walk')
    notes.push({
      en: 'Few weights meet the constraints: they were drawn by a random walk, whose steps depend on each other, so the intervals are approximate.',
      zh: '满足约束的权重很少：采用随机游走抽样，相邻样本并不独立，区间仅为近似值。',
    })
  return notes
}
