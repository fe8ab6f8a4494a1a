import type { FutureStatistics } from '../planning/plan-statistics.ts'
import type { NumberFormat } from './number-format.ts'

/** A mean difference with its 95 % interval. */
export function gainSpread(format: NumberFormat, { mean, halfWidth }: FutureStatistics): string {
  return format.signedSpread({ q05: mean - halfWidth, q50: mean, q95: mean + halfWidth })
}
