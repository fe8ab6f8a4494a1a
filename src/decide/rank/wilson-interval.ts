import { normalQuantile } from '../../base/normal-quantile.ts'

/** Bounds of a share. */
export interface ShareInterval {
  readonly low: number
  readonly high: number
}

/**
 * Two-sided interval of a probability from a count (Wilson 1927). No trials: [0, 1].
 * @param count successes, from 0 to `trials`; shared successes may make it fractional
 * @param confidence in (0, 1)
 * @throws RangeError
 */
export function wilsonInterval(count: number, trials: number, confidence = 0.95): ShareInterval {
  if (!(trials >= 0 && trials < Infinity && count >= 0 && count <= trials))
    throw new RangeError(`got ${count} of ${trials}, want a count from 0 to a finite number of trials`)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence: got ${confidence}, want a number between 0 and 1`)
  if (trials === 0) return { low: 0, high: 1 }
  const z = normalQuantile((1 + confidence) / 2)
  const share = count / trials
  const shrink = 1 + (z * z) / trials
  const centre = (share + (z * z) / (2 * trials)) / shrink
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))
  // None and all are exact ends, which rounding would miss.
  return { low: count === 0 ? 0 : Math.max(0, centre - half), high: count === trials ? 1 : Math.min(1, centre + half) }
}
