import type { Text } from '../base/text.ts'
import { rankByScore } from '../decide/rank-by-score.ts'
import type { AlternativeResult, Ranking } from './comparison.ts'

const BASIS: Text = {
  en: 'ecological function at the end of the horizon alone: slope safety and landscape are not modelled in this version, so no option has passed a safety gate',
  zh: '仅按期末生态功能排序：本版本尚未模拟边坡安全与景观，各方案均未经过安全门槛检验',
}

/** Ranks alternatives by their expected score in the last year, and counts the futures in which each comes first. */
export function rankAlternatives(alternatives: readonly AlternativeResult[]): Ranking {
  const scores = alternatives.map(({ values, indicators }) => {
    const years = indicators.function.time.length - 1
    const replicates = values.function.length / (years + 1)
    return values.function.slice(years * replicates)
  })
  const { order, score, probabilityFirst } = rankByScore(scores)
  const byId = (numbers: readonly number[]): Record<string, number> => Object.fromEntries(alternatives.map(({ id }, k) => [id, numbers[k]]))
  return {
    order: order.map(k => alternatives[k].id),
    score: byId(score),
    probabilityFirst: byId(probabilityFirst),
    excluded: [],
    basis: BASIS,
  }
}
