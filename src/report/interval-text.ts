import { indexText } from './index-text.ts'
import type { Interval, SensitivityReport } from './sensitivity-report.ts'

/** An index and its interval: `0.42 [0.38, 0.46]`. */
export function intervalText(method: SensitivityReport['method'], interval: Interval | undefined): string {
  if (!interval) return '–'
  const { value, low, high } = interval
  const band = Number.isFinite(low) && Number.isFinite(high) ? ` [${indexText(method, low)}, ${indexText(method, high)}]` : ''
  return indexText(method, value) + band
}
