import type { Lang } from '../base/text.ts'
import type { ValidationRow } from '../compare/comparison.ts'
import { fill } from './fill.ts'
import { MESSAGES } from './messages.ts'
import type { NumberFormat } from './number-format.ts'

/** By how much the model misses a tolerance, in words; empty when it does not. */
export function missText({ model, low, high, within }: ValidationRow, format: NumberFormat, lang: Lang): string {
  if (within) return ''
  const amount = model < low ? low - model : model - high
  const words = format
    .signed(amount)
    .replace(/^\+/, '')
    .replace(/^(\D*)\+/, '$1')
  return fill(MESSAGES[model < low ? 'tooLow' : 'tooHigh'][lang], { amount: words })
}
