import type { Interval, SensitivityFactor, SensitivityReport } from './sensitivity-report.ts'

/** The index that factors are ranked by: total effect, μ* or the distance of PAWN. */
export function leadingIndex(method: SensitivityReport['method'], { total, first, muStar, pawn }: SensitivityFactor): Interval | undefined {
  if (method === 'morris') return muStar
  if (method === 'pawn') return pawn
  return total ?? first
}
