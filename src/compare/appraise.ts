import type { Text } from '../base/text.ts'
import { uncertainFront } from '../decide/pareto/uncertain-front.ts'
import { agreement } from '../decide/rank/agreement.ts'
import type { Criterion, DecisionTable } from '../decide/rank/decision-table.ts'
import type { FutureTable } from '../decide/rank/future-table.ts'
import { lexicographic } from '../decide/rank/lexicographic.ts'
import { rankMethods } from '../decide/rank/rank-methods.ts'
import type { Preference } from '../decide/rank/preference-of.ts'
import { promethee } from '../decide/rank/promethee.ts'
import type { RankedScores } from '../decide/rank/ranked-scores.ts'
import { rankReversals } from '../decide/rank/rank-reversals.ts'
import { safetyGate } from '../decide/rank/safety-gate.ts'
import { smaa } from '../decide/rank/smaa.ts'
import { switchPoints } from '../decide/rank/switch-points.ts'
import type { WeightSpace } from '../decide/rank/weight-space.ts'
import { weightsOf } from '../decide/rank/weights-of.ts'
import { whatWouldChange } from '../decide/rank/what-would-change.ts'
import { measurementValues } from '../decide/robust/measurement-values.ts'
import { perfectInformation } from '../decide/robust/perfect-information.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { isShare } from '../indicators/is-share.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Appraisal, AppraisalRequirement, AppraisedCriterion } from './appraisal.ts'
import { criterionAnchors } from './criterion-anchors.ts'
import type { CriterionScale } from './criterion-scale.ts'
import { decidingOrder } from './deciding-order.ts'
import { gateSettings } from './gate-settings.ts'
import { levelOrder } from './level-order.ts'
import { NoCommonFutureError } from './no-common-future-error.ts'
import { robustnessOf } from './robustness-of.ts'
import { titlesApart } from './titles-apart.ts'
import { weightedLosses } from './weighted-losses.ts'

/** Tolerances that a difference must be for full preference, assumed. */
const FULL_PREFERENCE = 3
/** Draws of weights, at least: half-widths of at most 0.0098. */
const DRAWS = 10_000
/** Inputs that are told of. */
const MEASUREMENTS = 5
/** Resamples of the interval of each input's worth. */
const RESAMPLES = 100

/** Indicators of all alternatives over futures, and how they are to be judged. */
export interface AppraisalInput {
  readonly scenario: Scenario
  readonly engine: string
  readonly seed: number
  readonly year: number
  /** Indicators in the columns of `values`; `failureProbability` is among them. */
  readonly indicators: readonly IndicatorName[]
  /** values[(future * alternatives + alternative) * indicators + indicator]; NaN where a run failed. */
  readonly values: Float64Array
  readonly futures: number
  readonly criteria: readonly {
    readonly indicator: IndicatorName
    readonly weight: number
    readonly tolerance: number
    /** Worst and best; default: as `criterionAnchors`. */ readonly scale?: CriterionScale
  }[]
  readonly weightsFrom: Text
  /** Which weights are thinkable. */ readonly weightSpace: WeightSpace
  readonly requirements: readonly AppraisalRequirement[]
  /** Share of futures in which they must hold together [1]. */ readonly confidence: number
  /** Parameters of the futures, by full name. */
  readonly inputs: readonly { readonly id: string; readonly values: Float64Array }[]
}

/**
 * Ranks alternatives by several criteria over the same futures, after a hard safety gate, by several methods; and says how sure the answer
 * is and what would turn it.
 * @throws RangeError where weights, criteria or values make no sense
 */
export function appraise(input: AppraisalInput): Omit<Appraisal, 'notes'> {
  const { scenario, engine, seed, futures, indicators, year, requirements, confidence } = input
  const all = scenario.alternatives
  const titles = titlesApart(all)
  const { limit, allowed } = gateSettings(scenario.parameters)
  const column = (name: IndicatorName): number => indicators.indexOf(name)
  const at = (future: number, a: number, name: IndicatorName): number =>
    input.values[(future * all.length + a) * indicators.length + column(name)]
  const over = all.map((_, a) => countFutures(futures, s => !(at(s, a, 'failureProbability') <= limit)))
  const gates = over.map(count => safetyGate(count, futures, { allowed }))
  const passing = [...all.keys()].filter(a => gates[a].byShare === 'passes')
  const gated = passing.length > 0
  const ranked = gated ? passing : [...all.keys()]

  const criteria = input.criteria.map(({ indicator, scale }): Criterion => ({
    id: indicator,
    direction: INDICATORS[indicator].direction,
    ...(scale
      ? { anchors: scale }
      : criterionAnchors(indicator, ranked.length * futures, k => at(Math.floor(k / ranked.length), ranked[k % ranked.length], indicator))),
  }))
  const weights = weightsOf(
    input.criteria.map(({ weight }) => weight),
    criteria,
  )
  const names = ranked.map(a => all[a].id)
  const table: FutureTable = {
    alternatives: names,
    criteria,
    futures,
    values: Float64Array.from({ length: futures * ranked.length * criteria.length }, (_, k) => {
      const run = Math.floor(k / criteria.length)
      return at(Math.floor(run / ranked.length), ranked[run % ranked.length], input.criteria[k % criteria.length].indicator)
    }),
  }
  const means = meansOf(table)
  const losses = weightedLosses(table, weights)
  const levels = levelOrder(input.criteria, input.weightSpace)
  const weighted = rankMethods.weightedSum(means, weights)
  const byLevel = lexicographic(means, weights, { levels: levels.map(({ indicator, tolerance }) => ({ criterion: indicator, tolerance })) })
  const methods: readonly RankedScores[] = [
    decidingOrder(byLevel, weighted),
    weighted,
    rankMethods.topsis(means, weights),
    rankMethods.vikor(means, weights),
    promethee(means, weights, { preferences: preferencesOf(input.criteria) }),
  ]
  const robustness = robustnessOf(losses, requirements, names, futures, (future, k, name) => at(future, ranked[k], name))
  const met = robustness[methods[0].order[0]]?.satisfies
  return {
    schema: 'regreen/rank@1',
    engine,
    scenario: { id: scenario.id, hash: scenario.hash, title: scenario.title },
    seed,
    futures,
    year,
    criteria: input.criteria.map(({ indicator, tolerance, scale }, k): AppraisedCriterion => ({
      indicator,
      weight: weights[k],
      tolerance,
      anchored: scale ? 'given' : isShare(indicator) ? 'own' : 'met',
    })),
    levels: levels.map(({ indicator }) => indicator),
    weightsFrom: input.weightsFrom,
    weightsOrdered: input.weightSpace.kind === 'constrained',
    alternatives: all.map(({ id }, a) => ({
      id,
      title: titles[a],
      gate: gates[a],
      failed: countFutures(futures, s => input.criteria.some(({ indicator }) => Number.isNaN(at(s, a, indicator)))),
    })),
    limit,
    ranked,
    gated,
    means,
    front: uncertainFront({
      plans: names,
      objectives: criteria.map(({ id }) => id),
      futures,
      values: minimised(table),
    }),
    methods,
    agreement: agreement(methods),
    smaa: smaa(countedOnly(table, weights), {
      seed,
      // So many that every future serves as often as every other one.
      draws: Math.ceil(DRAWS / futures) * futures,
      space: input.weightSpace,
    }),
    switches: switchPoints(means, weights),
    change: whatWouldChange(means, weights),
    reversals: rankReversals(means, weights, {
      weightedSum: rankMethods.weightedSum,
      topsis: rankMethods.topsis,
      vikor: rankMethods.vikor,
      promethee: (of, w) => promethee(of, w, { preferences: preferencesOf(input.criteria) }),
    }),
    robustness,
    requirements,
    confidence,
    ...(met && { satisfied: met.share >= confidence }),
    information: perfectInformation(losses),
    measurements:
      futures < 16 || names.length < 2
        ? []
        : measurementValues(losses, input.inputs, { seed, resamples: RESAMPLES }).slice(0, MEASUREMENTS),
  }
}

function countFutures(futures: number, holds: (future: number) => boolean): number {
  let count = 0
  for (let s = 0; s < futures; s++) if (holds(s)) count++
  return count
}

/** Means over the futures in which every alternative ran, so that all are judged by the same futures. */
function meansOf({ alternatives, criteria, futures, values }: FutureTable): DecisionTable {
  const width = alternatives.length * criteria.length
  const sums = new Float64Array(width)
  let count = 0
  for (let s = 0; s < futures; s++) {
    const row = values.subarray(s * width, (s + 1) * width)
    if (!row.every(Number.isFinite)) continue
    count++
    for (let k = 0; k < width; k++) sums[k] += row[k]
  }
  if (count === 0) throw new NoCommonFutureError(futures)
  return { alternatives, criteria, values: sums.map(sum => sum / count) }
}

/** Without the criteria that have no weight: they are looked at, but they are not what the choice is about. */
function countedOnly(table: FutureTable, weights: Float64Array): FutureTable {
  const m = table.criteria.length
  const counted = [...weights.keys()].filter(k => weights[k] > 0)
  return {
    ...table,
    criteria: counted.map(k => table.criteria[k]),
    values: Float64Array.from(
      { length: (table.values.length / m) * counted.length },
      (_, j) => table.values[Math.floor(j / counted.length) * m + counted[j % counted.length]],
    ),
  }
}

/** Differences within the tolerance count for nothing, those of three times as much in full (linear between); without tolerance any does. */
function preferencesOf(criteria: AppraisalInput['criteria']): Readonly<Record<string, Preference>> {
  return Object.fromEntries(
    criteria.map(({ indicator, tolerance }) => [
      indicator,
      tolerance > 0 ? { shape: 'linear', q: tolerance, p: FULL_PREFERENCE * tolerance } : { shape: 'usual' },
    ]),
  )
}

/** The same with every criterion turned so that less is better. */
function minimised({ criteria, values }: FutureTable): Float64Array {
  return values.map((value, k) => (criteria[k % criteria.length].direction === 'max' ? -value : value))
}
