import fc from 'fast-check'
import type { Losses } from '../../../src/decide/robust/losses.ts'

/** Losses of plans, one row for each plan. */
export function lossesOf(rows: readonly (readonly number[])[]): Losses {
  return { plans: rows.map((_, i) => `plan ${i}`), futures: rows[0].length, values: Float64Array.from(rows.flat()) }
}

/** Three plans in eight futures: a middling, a steady and a daring one. Expected values in the tests come from numpy and scipy. */
export const ROWS = [
  [3.2, 7.1, 4.4, 9.8, 5.5, 2.9, 8.3, 6.7],
  [6.1, 5.2, 6.6, 5.9, 7.3, 4.8, 6.4, 5.1],
  [2.1, 11.4, 3.3, 12.9, 4.0, 1.7, 9.6, 8.8],
] as const
export const EXAMPLE = lossesOf(ROWS)
export const WEIGHTS = [1, 2, 0.5, 3, 1.5, 0.25, 2, 1]

/** The same with runs that failed: one of plan 0, all of a fourth plan. */
export const FAILED = lossesOf([ROWS[0].map((loss, s) => (s === 3 ? NaN : loss)), ROWS[1], ROWS[2], ROWS[0].map(() => Infinity)])

/** Losses with ties. */
export const anyLosses = fc
  .record({ plans: fc.integer({ min: 1, max: 5 }), futures: fc.integer({ min: 1, max: 20 }), whole: fc.boolean() })
  .chain(({ plans, futures, whole }) => {
    const loss = whole ? fc.integer({ min: -3, max: 4 }) : fc.double({ min: -100, max: 100, noNaN: true })
    return fc.array(fc.array(loss, { minLength: futures, maxLength: futures }), { minLength: plans, maxLength: plans })
  })
  .map(lossesOf)

/** Largest difference of two lists. */
export function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return a.length === b.length ? Array.from(a, (value, i) => Math.abs(value - b[i])).reduce((x, y) => (y <= x ? x : y), 0) : Infinity
}
