import type { Columns } from '../columns.ts'

/**
 * Waters unit `i` from this month on; what went on before ends.
 * @param amount [mm/month]
 * @param years [a]
 */
export function water(state: Columns, i: number, amount: number, years: number): void {
  state.irrigation[i] = amount
  state.irrigationMonths[i] = 12 * years
}
