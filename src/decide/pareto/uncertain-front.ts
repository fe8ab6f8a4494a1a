import { studentQuantile } from '../../base/student-quantile.ts'
import { type ShareInterval, wilsonInterval } from '../rank/wilson-interval.ts'
import { type FrontCounts, frontInFutures } from './front-in-futures.ts'
import type { FutureObjectives } from './future-objectives.ts'
import { paretoFront } from './pareto-front.ts'
import { surelyDominates } from './surely-dominates.ts'

/** What is known of a plan's place on the front. */
export interface FrontMember {
  readonly plan: string
  /** [1] Share of all futures in which it ran and nothing dominated it, with its Wilson interval. */
  readonly onFront: number
  readonly interval: ShareInterval
  /** Futures in which its run failed; they count as not on the front. */
  readonly failed: number
  /** By objective, over the shared futures; NaN without any. */
  readonly means: readonly number[]
  /** Nothing dominates it by the means. */
  readonly byMeans: boolean
  /** Numbers of the plans that are better by more than chance. None: the plan cannot be ruled out. */
  readonly surelyDominatedBy: readonly number[]
  /** The plan that dominates it most often (the first of several), and in which share of all futures; null where none ever does. */
  readonly threat: { readonly plan: number; readonly share: number } | null
}

/** A Pareto front under uncertainty. */
export interface UncertainFront {
  /** By plan. */
  readonly members: readonly FrontMember[]
  /** dominance[i * plans + j]: share of all futures in which plan i dominates plan j. */
  readonly dominance: Float64Array
  /** Numbers of the plans that nothing dominates by the means; plans without a shared future are not in it. */
  readonly frontByMeans: readonly number[]
  /** Numbers of the plans that no plan dominates by more than chance: those still to be chosen from. Plans that always failed are not in it. */
  readonly notRuledOut: readonly number[]
  /** Futures in which every plan ran, those apart that failed in all futures. Means and tests are taken over these only. */
  readonly sharedFutures: number
  /** Numbers of the plans that failed in every future. */
  readonly alwaysFailed: readonly number[]
  /** [1] Probability that all that is said to be surely dominated is so. */
  readonly confidence: number
}

export interface UncertainFrontSettings {
  readonly confidence?: number
  /** By objective, in its unit: a plan worse by up to so much still counts as not worse (indifference). 0 unless given. */
  readonly tolerance?: readonly number[]
}

/**
 * Which plans a planner still has to choose from when the futures differ: how often each is on the front, who dominates it how often, what
 * the means say, and which plans are dominated by more than chance. The last uses differences in the same futures (common random numbers),
 * with the error shared out evenly over all ordered pairs of plans (Bonferroni), so that with the stated confidence no plan is ruled out
 * wrongly. It speaks of means: a plan that is ruled out may still be the best one in some futures, which `onFront` tells.
 * @throws RangeError where the numbers do not fit the plans, objectives and futures, or a setting is out of its range
 */
export function uncertainFront(samples: FutureObjectives, { confidence = 0.95, tolerance }: UncertainFrontSettings = {}): UncertainFront {
  const { plans, objectives, futures, values } = samples
  const tolerances = tolerance ?? objectives.map(() => 0)
  check(samples, confidence, tolerances)
  const n = plans.length
  const counts = frontInFutures(samples)
  const failed = plans.map((_, i) => futures - ranOften(counts, n, i))
  const alive = [...plans.keys()].filter(i => failed[i] < futures)
  const shared = Array.from({ length: futures }, (_, s) => s).filter(s => alive.every(i => counts.ran[s * n + i] === 1))
  const at = (s: number, i: number, k: number): number => values[(s * n + i) * objectives.length + k]
  const means = plans.map((_, i) => objectives.map((_, k) => shared.reduce((sum, s) => sum + at(s, i, k), 0) / shared.length))
  const frontByMeans = paretoFront(
    Float64Array.from(means.flatMap((row, i) => (alive.includes(i) ? row : row.map(() => NaN)))),
    objectives.length,
  )

  const pairs = Math.max(1, alive.length * (alive.length - 1))
  const quantileOf = (error: number): number => (shared.length < 2 ? NaN : studentQuantile(1 - error, shared.length - 1))
  const everywhere = quantileOf((1 - confidence) / pairs)
  // Without tolerances, nowhere worse is somewhere better already, unless nothing differs at all.
  const exact = tolerances.every(value => value === 0)
  const somewhere = exact ? everywhere : quantileOf((1 - confidence) / pairs / objectives.length)
  const test = { everywhere, somewhere, tolerance: tolerances }
  const isSure = (i: number, j: number): boolean => i !== j && surelyDominates(shared, test, (s, k) => at(s, i, k) - at(s, j, k))

  const members = plans.map((plan, j): FrontMember => {
    const threat = likeliest(counts, n, j)
    return {
      plan,
      onFront: futures === 0 ? NaN : counts.undominated[j] / futures,
      interval: wilsonInterval(counts.undominated[j], futures, confidence),
      failed: failed[j],
      means: alive.includes(j) ? means[j] : objectives.map(() => NaN),
      byMeans: frontByMeans.includes(j),
      surelyDominatedBy: alive.includes(j) ? alive.filter(i => isSure(i, j)) : [],
      threat: threat < 0 ? null : { plan: threat, share: counts.dominations[threat * n + j] / futures },
    }
  })
  return {
    members,
    dominance: Float64Array.from(counts.dominations, count => count / futures),
    frontByMeans,
    notRuledOut: alive.filter(j => members[j].surelyDominatedBy.length === 0),
    sharedFutures: shared.length,
    alwaysFailed: [...plans.keys()].filter(i => failed[i] === futures),
    confidence,
  }
}

function ranOften({ ran }: FrontCounts, n: number, plan: number): number {
  let count = 0
  for (let at = plan; at < ran.length; at += n) count += ran[at]
  return count
}

/** Number of the plan that dominates plan j most often, -1 where none does. */
function likeliest({ dominations }: FrontCounts, n: number, j: number): number {
  let best = -1
  for (let i = 0; i < n; i++) {
    const count = dominations[i * n + j]
    if (count > 0 && (best < 0 || count > dominations[best * n + j])) best = i
  }
  return best
}

function check({ plans, objectives, futures, values }: FutureObjectives, confidence: number, tolerance: readonly number[]): void {
  const wanted = futures * plans.length * objectives.length
  if (!Number.isInteger(futures) || objectives.length === 0 || values.length !== wanted)
    throw new RangeError(
      `${values.length} numbers of ${plans.length} plans, ${objectives.length} objectives and ${futures} futures: wanted ${wanted}`,
    )
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence}: wanted a number between 0 and 1`)
  if (tolerance.length !== objectives.length || tolerance.some(value => !(value >= 0)))
    throw new RangeError(`tolerances ${tolerance.join(', ')}: wanted ${objectives.length} numbers from 0`)
}
