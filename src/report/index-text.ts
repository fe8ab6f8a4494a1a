import { groupDigits } from './group-digits.ts'
import type { SensitivityReport } from './sensitivity-report.ts'
import { shortNumber } from './short-number.ts'

/** Decimals of shares and distances: intervals are seldom narrower than a hundredth. */
const DECIMALS = 2

/** Writes an index: shares and distances with two decimals, Morris effects in the unit of the output with three figures. */
export function indexText(method: SensitivityReport['method'], x: number | undefined): string {
  if (x === undefined || !Number.isFinite(x)) return '–'
  return method === 'morris' ? shortNumber(x) : groupDigits(x, DECIMALS)
}
