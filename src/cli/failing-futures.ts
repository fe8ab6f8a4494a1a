import { quantile } from '../base/quantile.ts'
import type { Text } from '../base/text.ts'
import { collectIndicators } from '../blocks/collect-indicators.ts'
import type { AppraisalRequirement } from '../compare/appraisal.ts'
import { BASELINE } from '../compare/baseline.ts'
import { scoreParams } from '../engine/score-params.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import { requirementText } from '../report/requirement-text.ts'
import type { OpenedBatch } from '../store/open-batch.ts'
import { batchParts } from './batch-parts.ts'
import type { DiscoverFlags } from './discover-flags.ts'
import { rankCriteria } from './rank-criteria.ts'
import { StudyError } from './study-error.ts'
import { unknownName } from './unknown-name.ts'

/** Futures of a batch in which an alternative fails, and what that means. */
export interface FailingFutures {
  readonly alternative: { readonly id: string; readonly title: Text }
  readonly year: number
  readonly fails: Uint8Array
  readonly failedRuns: number
  readonly failing: Text
  readonly columns: readonly { readonly name: string; readonly values: Float64Array }[]
}

const SCORES = ['safety', 'function', 'landscape'] as const
/** Where nobody says what failing is, the worst quarter of futures is looked at. */
const WORST = 0.25

/**
 * Labels the futures of a batch: a requirement is missed or the regret of the score is above a limit; where neither is asked, the score is in
 * its own worst quarter. A run that failed fails.
 * @throws StudyError (64)
 */
export async function failingFutures(opened: OpenedBatch, flags: DiscoverFlags): Promise<FailingFutures> {
  const { plan, scenario } = opened.batch
  if (plan.design.kind !== 'ensemble')
    throw new StudyError(
      64,
      'this batch is the design of a sensitivity analysis, no sample of futures',
      '该批为敏感性分析设计，并非情景样本',
    )
  const year = flags.year ?? plan.times.at(-1) ?? scenario.years
  const { requirements } = await rankCriteria({ ...(flags.require !== undefined && { require: flags.require }) }, scenario.parameters)
  const needed: readonly IndicatorName[] = [...new Set([...SCORES, ...requirements.map(({ indicator }) => indicator)])]
  const lost = needed.filter(name => !plan.indicators.includes(name))
  if (lost.length > 0 || !plan.times.includes(year)) {
    const what = lost.length > 0 ? lost.join(', ') : `year ${year}`
    throw new StudyError(64, `the batch does not keep ${what}`, `该批未保留 ${what}`)
  }
  const { values, inputs } = await collectIndicators(plan, needed, year, batchParts(opened))
  const count = plan.alternatives.length
  const at = (future: number, a: number, name: IndicatorName): number =>
    values[(future * count + a) * needed.length + needed.indexOf(name)] ?? NaN
  const weights = SCORES.map(name => scenario.parameters[`scores.${name}`] ?? scoreParams[name].default)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const score = (future: number, a: number): number =>
    SCORES.reduce((sum, name, k) => sum + ((weights[k] ?? 0) / total) * at(future, a, name), 0)
  const mean = (a: number): number => {
    const known = Array.from({ length: plan.replicates }, (_, s) => score(s, a)).filter(x => !Number.isNaN(x))
    return known.reduce((sum, x) => sum + x, 0) / Math.max(1, known.length)
  }
  const a = chosenOf(plan.alternatives, flags.alternative, mean)
  const futures = Array.from({ length: plan.replicates }, (_, s) => s)
  const scores = Float64Array.from(futures, s => score(s, a))
  const { fails, failing } = labelled(
    futures,
    scores,
    requirements,
    flags,
    (s, name) => at(s, a, name),
    s => bestOf(s, count, score),
  )
  const title = scenario.alternatives[a]?.title ?? { en: '', zh: '' }
  return {
    alternative: { id: plan.alternatives[a] ?? '', title },
    year,
    fails,
    failing,
    failedRuns: scores.filter(Number.isNaN).length,
    columns: plan.inputs.flatMap((name, k) => inputs.slice(k, k + 1).map(column => ({ name, values: column }))),
  }
}

function chosenOf(ids: readonly string[], wanted: string | undefined, mean: (a: number) => number): number {
  if (wanted !== undefined) {
    if (!ids.includes(wanted)) throw unknownName('alternative', '方案', wanted, ids)
    return ids.indexOf(wanted)
  }
  const others = [...ids.keys()].filter(a => ids[a] !== BASELINE)
  return others.length === 0 ? 0 : others.reduce((best, a) => (mean(a) > mean(best) ? a : best))
}

function bestOf(future: number, count: number, score: (future: number, a: number) => number): number {
  let best = -Infinity
  for (let a = 0; a < count; a++) best = Math.max(best, score(future, a) || -Infinity)
  return best
}

function labelled(
  futures: readonly number[],
  scores: Float64Array,
  requirements: readonly AppraisalRequirement[],
  { regret }: DiscoverFlags,
  at: (future: number, name: IndicatorName) => number,
  best: (future: number) => number,
): { readonly fails: Uint8Array; readonly failing: Text } {
  const label = (fails: (future: number) => boolean): Uint8Array => Uint8Array.from(futures, s => (fails(s) ? 1 : 0))
  if (requirements.length > 0 || regret !== undefined) {
    const isMissed = (s: number): boolean =>
      !requirements.every(
        ({ indicator, atLeast = -Infinity, atMost = Infinity }) => at(s, indicator) >= atLeast && at(s, indicator) <= atMost,
      )
    const isRegretted = (s: number): boolean => regret !== undefined && !(best(s) - (scores[s] ?? NaN) <= regret)
    const missed = requirements.map((asked): Text => ({ en: requirementText(asked, 'en', true), zh: requirementText(asked, 'zh', true) }))
    const parts = [...missed, ...(regret === undefined ? [] : [regretted(regret)])]
    return {
      fails: label(s => isMissed(s) || isRegretted(s)),
      failing: { en: parts.map(({ en }) => en).join(' or '), zh: parts.map(({ zh }) => zh).join(' 或 ') },
    }
  }
  const limit = quantile(scores.filter(x => !Number.isNaN(x)).toSorted(), WORST)
  return {
    fails: label(s => !((scores[s] ?? NaN) > limit)),
    failing: {
      en: `the score is among its own worst quarter (at most ${limit.toFixed(3)}), since no requirement was given`,
      zh: `评分处于自身最差的四分之一（不高于 ${limit.toFixed(3)}），因未给出要求`,
    },
  }
}

function regretted(regret: number): Text {
  return {
    en: `the score is more than ${regret} below the best alternative of the same future`,
    zh: `评分比同一情景中的最优方案低 ${regret} 以上`,
  }
}
