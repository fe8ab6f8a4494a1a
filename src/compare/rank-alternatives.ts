import type { Text } from '../base/text.ts'
import { rankByScore } from '../decide/rank-by-score.ts'
import { scoreParams } from '../engine/score-params.ts'
import type { AlternativeResult, Ranking } from './comparison.ts'

const CRITERIA = ['safety', 'function', 'landscape'] as const

/**
 * Ranks alternatives: first a gate, then the expected weighted sum of the three scores in the last year. An alternative is left out when
 * its annual failure probability exceeds the allowed one in more futures than allowed; where that would leave nobody, all are ranked and
 * the basis says so. `probabilityFirst` counts the futures in which each comes first among those ranked.
 * @param fixed parameters that the scenario fixes, by full name; `scores.safety` and so on are the weights
 */
export function rankAlternatives(alternatives: readonly AlternativeResult[], fixed: Readonly<Record<string, number>>): Ranking {
  const setting = (name: keyof typeof scoreParams): number => fixed[`scores.${name}`] ?? scoreParams[name].default
  const weights = CRITERIA.map(setting)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map(weight => (total > 0 ? weight / total : 1 / weights.length))
  const limit = setting('gateProbability')
  const exceeding = alternatives.map(result => {
    const last = inLastYear(result, 'failureProbability')
    return last.filter(probability => probability > limit).length / Math.max(1, last.length)
  })
  const passed = alternatives.filter((_, k) => exceeding[k] <= setting('gateShare'))
  const ranked = passed.length > 0 ? passed : alternatives

  const scores = ranked.map(result => {
    const parts = CRITERIA.map(name => inLastYear(result, name))
    return Float64Array.from(parts[0], (_, r) => shares.reduce((sum, share, k) => sum + share * parts[k][r], 0))
  })
  const { order, score, probabilityFirst } = rankByScore(scores)
  const byId = (numbers: readonly number[]): Record<string, number> => Object.fromEntries(ranked.map(({ id }, k) => [id, numbers[k]]))
  return {
    order: order.map(k => ranked[k].id),
    score: byId(score),
    probabilityFirst: byId(probabilityFirst),
    excluded: alternatives.flatMap((alternative, k) =>
      ranked.includes(alternative) ? [] : [{ id: alternative.id, reason: unsafe(limit, exceeding[k]) }],
    ),
    basis: basisOf(shares, limit, passed.length > 0),
  }
}

function inLastYear({ values, indicators }: AlternativeResult, name: 'failureProbability' | (typeof CRITERIA)[number]): Float64Array {
  const years = indicators[name].time.length - 1
  const replicates = values[name].length / (years + 1)
  return values[name].slice(years * replicates)
}

function unsafe(limit: number, share: number): Text {
  const percent = Math.round(100 * share)
  return {
    en: `its annual failure probability exceeds ${limit} in ${percent} % of futures`,
    zh: `其年失稳概率在 ${percent} % 的情景中超过 ${limit}`,
  }
}

function basisOf(shares: readonly number[], limit: number, gated: boolean): Text {
  const written = shares.map(share => share.toFixed(2)).join(' : ')
  return {
    en: `weighted sum of geological safety, ecological function and landscape at the end of the horizon, weights ${written}, ${gated ? `among options whose annual failure probability stays below ${limit}` : `although no option keeps its annual failure probability below ${limit}`}`,
    zh: `按期末地质安全、生态功能、景观三项评分加权求和，权重 ${written}；${gated ? `仅比较年失稳概率不超过 ${limit} 的方案` : `但没有方案的年失稳概率满足不超过 ${limit} 的要求`}`,
  }
}
