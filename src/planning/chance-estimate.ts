import { betaQuantile } from '../base/beta-quantile.ts'

/** A share of futures with its 95 % interval. */
export interface ChanceEstimate {
  readonly count: number
  readonly of: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** Half of what lies outside the interval. */
const TAIL = 0.025

/** Share of `count` in `of` with the exact interval of Clopper and Pearson 1934. */
export function chanceEstimate(count: number, of: number): ChanceEstimate {
  return {
    count,
    of,
    share: of > 0 ? count / of : Number.NaN,
    low: count > 0 ? betaQuantile(TAIL, count, of - count + 1) : 0,
    high: count < of ? betaQuantile(1 - TAIL, count + 1, of - count) : 1,
  }
}
