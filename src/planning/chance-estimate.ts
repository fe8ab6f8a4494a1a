import { wilsonInterval } from '../decide/rank/wilson-interval.ts'

/** A share of futures with its 95 % interval (Wilson 1927). */
export interface ChanceEstimate {
  readonly count: number
  readonly of: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** How often something was so in `of` futures. */
export function chanceEstimate(count: number, of: number): ChanceEstimate {
  const { low, high } = wilsonInterval(count, of, 0.95)
  return { count, of, share: of > 0 ? count / of : Number.NaN, low, high }
}
