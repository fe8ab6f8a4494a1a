import type { Lang } from '../base/text.ts'
import { OBSERVABLES } from '../engine/observables.ts'
import type { ObservableSpec } from '../engine/observable-spec.ts'
import type { Trigger } from '../scenarios/scenario.ts'
import { quantityText } from './quantity-text.ts'

const PERCENT = 100

/** A trigger in a few words: `Vegetation cover < 30 %`, and `(site)` where it looks at all land together. */
export function triggerText({ quantity, side, threshold, scope }: Trigger, lang: Lang): string {
  const { label, unit, min, max }: ObservableSpec = OBSERVABLES[quantity]
  const isShare = unit === '1' && min === 0 && max === 1
  const bound = isShare ? `${quantityText(PERCENT * threshold, '1', lang)} %` : quantityText(threshold, unit === 'count' ? '1' : unit, lang)
  const site = scope === 'site' ? { en: ' (whole site)', zh: '（全场地）' }[lang] : ''
  return `${label[lang]} ${side === 'below' ? '<' : '>'} ${bound}${site}`
}
