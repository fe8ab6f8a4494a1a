import { runningMoments } from '../../base/running-moments.ts'
import { type MeanPrecision, meanPrecision } from './mean-precision.ts'

/** The difference of two plans in the same futures. */
export interface PairedDifference extends MeanPrecision {
  readonly low: number
  readonly high: number
  /** [1] Whether the interval leaves 0 out. */
  readonly differs: boolean
  /** [1] Correlation of the two plans over the futures; NaN where one of them does not vary. */
  readonly correlation: number
  /**
   * [1] (Va + Vb) / V(a - b): how many times as many futures it would take without giving both plans the same ones. Infinity where the
   * difference never varies though the plans do, NaN where neither plan varies.
   */
  readonly varianceReduction: number
}

/**
 * Mean of a - b over the futures in which both ran, with Student's interval, and what common random numbers saved.
 * @param a by future
 * @param b by future
 * @throws RangeError for samples of different lengths or a confidence out of its range
 */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>, confidence = 0.95): PairedDifference {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} futures cannot be paired`)
  const differences = Float64Array.from(a, (value, s) => value - b[s])
  const precision = meanPrecision(differences, confidence)
  const ofA = runningMoments()
  const ofB = runningMoments()
  differences.forEach((difference, s) => {
    if (!Number.isFinite(difference)) return
    ofA.add(a[s])
    ofB.add(b[s])
  })
  const both = ofA.variance + ofB.variance
  const own = precision.deviation * precision.deviation
  const spread = Math.sqrt(ofA.variance * ofB.variance)
  const low = precision.mean - precision.halfWidth
  const high = precision.mean + precision.halfWidth
  return {
    ...precision,
    low,
    high,
    differs: low > 0 || high < 0,
    correlation: spread > 0 ? Math.max(-1, Math.min(1, (both - own) / 2 / spread)) : NaN,
    varianceReduction: both / own,
  }
}
