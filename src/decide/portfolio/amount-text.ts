import { roundTo } from '../../base/round-to.ts'

/** From here on, whole numbers are exact enough, and all their digits are wanted. */
const GREAT = 1e6
/** Digits of what is less. */
const DIGITS = 7

/** An amount in a sentence: without the last bits, but money to the last whole unit. */
export function amountText(amount: number): string {
  return String(Math.abs(amount) >= GREAT ? Math.round(amount) : roundTo(amount, DIGITS))
}
