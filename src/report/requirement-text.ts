import type { Lang } from '../base/text.ts'
import type { AppraisalRequirement } from '../compare/appraisal.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import { numberFormat } from './number-format.ts'

/** What is required of an indicator, with its unit: `Vegetation cover ≥ 60.0 %`; or what it is to miss that, with `<`. */
export function requirementText({ indicator, atLeast, atMost }: AppraisalRequirement, lang: Lang, missed = false): string {
  const value = atLeast ?? atMost ?? 0
  const [kept, broken] = atLeast === undefined ? ['≤', '>'] : ['≥', '<']
  const written = numberFormat(indicator, lang, { among: [value], extra: 1 }).value(value)
  return `${INDICATORS[indicator].label[lang]} ${missed ? broken : kept} ${written}`
}
