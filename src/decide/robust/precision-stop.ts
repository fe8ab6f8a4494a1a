import type { MeanPrecision } from './mean-precision.ts'

/** Whether a mean is known well enough, and when to look again. */
export interface PrecisionStop {
  readonly enough: boolean
  /** Half-width that is wanted, in the unit of the mean. */
  readonly wanted: number
  /** How many numbers to have at the next look. */
  readonly nextLook: number
}

/** Fewest numbers before the first look. */
const FEWEST = 30
/** [1] Looks are so far apart, as a factor, that stopping at the first good one does not spoil the interval much. */
const APART = 1.25
/** [1] The interval is widened by so much before it is compared: stopping when it looks narrow makes it too narrow (assumed). */
const INFLATION = 1.1

/**
 * Stopping rule for a mean: its half-width, widened by 10 %, is at most the larger of an absolute tolerance and a share of the mean. For a
 * mean near 0 only the absolute tolerance can be reached. Such intervals have their confidence only in the limit (Chow, Robbins 1965).
 * @param absolute in the unit of the mean, at least 0
 * @param relative [1] at least 0
 * @throws RangeError for a negative tolerance
 */
export function precisionStop({ count, mean, halfWidth }: MeanPrecision, absolute: number, relative: number): PrecisionStop {
  if (!(absolute >= 0 && relative >= 0)) throw new RangeError(`tolerances ${absolute} and ${relative}: wanted numbers from 0`)
  const wanted = Math.max(absolute, Number.isNaN(mean) ? 0 : relative * Math.abs(mean))
  const enough = count >= FEWEST && halfWidth * INFLATION <= wanted
  return { enough, wanted, nextLook: count < FEWEST ? FEWEST : Math.ceil(APART * count) }
}
