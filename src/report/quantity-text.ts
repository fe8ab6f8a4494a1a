import type { Lang } from '../base/text.ts'
import { groupDigits } from './group-digits.ts'
import { unitLabel } from './unit-label.ts'

/** Any number with any unit, for doses, prices and parameters: up to five figures, none that say nothing. */
export function quantityText(x: number, unit: string, lang: Lang): string {
  if (!Number.isFinite(x)) return '–'
  const label = unitLabel(unit, lang)
  if (label === '°') return `${figures(x)}°`
  return label ? `${figures(x)} ${label}` : figures(x)
}

function figures(x: number): string {
  if (x === 0) return '0'
  const size = Math.abs(x)
  if (size < 1e-4) return x.toExponential(2).replace('-', '−')
  const decimals = Math.max(0, 4 - Math.floor(Math.log10(size)))
  const text = groupDigits(Number(x.toPrecision(5)), decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
