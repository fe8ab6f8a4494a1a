import { runningMoments } from '../../base/running-moments.ts'
import { studentQuantile } from '../../base/student-quantile.ts'

/** A mean and how well it is known. */
export interface MeanPrecision {
  /** Numbers that are in the mean. */
  readonly count: number
  /** Numbers that are not: NaN or infinite. */
  readonly failed: number
  /** NaN without numbers. */
  readonly mean: number
  /** Standard deviation (n - 1); NaN with fewer than two. */
  readonly deviation: number
  /** Half-width of the two-sided interval of the mean by Student's t; Infinity with fewer than two. */
  readonly halfWidth: number
  readonly confidence: number
}

/**
 * Mean of a sample with its interval.
 * @param confidence in (0, 1)
 * @throws RangeError for a confidence out of its range
 */
export function meanPrecision(values: ArrayLike<number>, confidence = 0.95): MeanPrecision {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence}: wanted a number between 0 and 1`)
  const moments = runningMoments()
  for (let s = 0; s < values.length; s++) if (Number.isFinite(values[s])) moments.add(values[s])
  const { count, mean, variance } = moments
  const halfWidth = count < 2 ? Infinity : studentQuantile((1 + confidence) / 2, count - 1) * Math.sqrt(variance / count)
  return { count, failed: values.length - count, mean, deviation: Math.sqrt(variance), halfWidth, confidence }
}
