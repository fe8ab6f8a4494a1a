import type { Lang } from '../base/text.ts'
import type { ValidationRow } from '../compare/comparison.ts'
import { fill } from './fill.ts'
import { MESSAGES } from './messages.ts'
import type { NumberFormat } from './number-format.ts'
import { verdictOf } from './verdict-of.ts'

/** By how much the model misses a published figure, or the bound where there is only one, in words; empty when it does not. */
export function missText(row: ValidationRow, format: NumberFormat, lang: Lang): string {
  if (verdictOf(row) === 'reached') return ''
  const { model, paper, low, high, figure } = row
  const target = figure === 'bound' ? (model < low ? low : high) : paper
  const words = format
    .signed(Math.abs(model - target))
    .replace(/^\+/, '')
    .replace(/^(\D*)\+/, '$1')
  return fill(MESSAGES[model < target ? 'tooLow' : 'tooHigh'][lang], { amount: words })
}
