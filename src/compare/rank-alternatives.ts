import type { Text } from '../base/text.ts'
import { rankByScore } from '../decide/rank-by-score.ts'
import { scoreParams } from '../engine/score-params.ts'
import type { AlternativeResult, Ranking } from './comparison.ts'

const CRITERIA = ['safety', 'function', 'landscape'] as const

const BASIS: Text = {
  en: 'weighted sum of geological safety, ecological function and landscape at the end of the horizon, weights {weights}; an alternative that is unsafe can still rank first on the other two, so read the safety columns as well',
  zh: '按期末地质安全、生态功能、景观三项评分加权求和排序，权重 {weights}；安全不足的方案仍可能因另两项得分而靠前，请同时查看安全指标',
}

/**
 * Ranks alternatives by their expected score in the last year, and counts the futures in which each comes first.
 * @param fixed parameters that the scenario fixes, by full name; `scores.safety` and so on are the weights
 */
export function rankAlternatives(alternatives: readonly AlternativeResult[], fixed: Readonly<Record<string, number>>): Ranking {
  const weights = CRITERIA.map(name => fixed[`scores.${name}`] ?? scoreParams[name].default)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map(weight => (total > 0 ? weight / total : 1 / weights.length))
  const scores = alternatives.map(({ values, indicators }) => {
    const years = indicators.function.time.length - 1
    const replicates = values.function.length / (years + 1)
    return Float64Array.from({ length: replicates }, (_, r) =>
      CRITERIA.reduce((sum, name, k) => sum + shares[k] * values[name][years * replicates + r], 0),
    )
  })
  const { order, score, probabilityFirst } = rankByScore(scores)
  const byId = (numbers: readonly number[]): Record<string, number> => Object.fromEntries(alternatives.map(({ id }, k) => [id, numbers[k]]))
  const written = shares.map(share => share.toFixed(2)).join(' : ')
  return {
    order: order.map(k => alternatives[k].id),
    score: byId(score),
    probabilityFirst: byId(probabilityFirst),
    excluded: [],
    basis: { en: BASIS.en.replace('{weights}', written), zh: BASIS.zh.replace('{weights}', written) },
  }
}
