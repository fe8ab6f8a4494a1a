import type { Lang } from '../base/text.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import type { Objective } from '../scenarios/decision-plan.ts'
import { numberFormat, type NumberFormat, type NumberFormatOptions } from './number-format.ts'
import { OPTIMIZE_MESSAGES } from './optimize-messages.ts'

/** How an objective is called and written. */
export function objectiveFormat(
  objective: Objective,
  lang: Lang,
  options: NumberFormatOptions = {},
): { readonly label: string; readonly format: NumberFormat } {
  return objective === 'score'
    ? { label: OPTIMIZE_MESSAGES.score[lang], format: numberFormat('safety', lang, { extra: 1, ...options }) }
    : { label: INDICATORS[objective].label[lang], format: numberFormat(objective, lang, options) }
}
