/** Early warning of slides from ground movement (inverse velocity: Fukuzono 1985). A warning saves what can be moved, never the slope. */

/** Days between a warning and the slide from which something can still be done, assumed [d]. */
export const USEFUL_LEAD = 5
/** Fit that a forecast needs [1]. */
const GOOD_FIT = 0.8
/** Acquisitions that a forecast needs. */
const FEWEST = 4

/** When the ground is expected to give way, and how well the measurements lie on the line. */
export interface FailureForecast {
  /** [d] on the axis of the measurements */
  readonly time: number
  /** [1] */
  readonly r2: number
}

/**
 * Time of failure from accelerating creep: the inverse of velocity falls on a line that reaches zero at failure. Least squares. A time
 * before the last measurement means that failure is overdue.
 * @param times [d]
 * @param velocities [mm/d] > 0, one for each time
 * @returns [d] with its fit; undefined with fewer than four measurements, a poor fit or no acceleration
 */
export function failureForecast(times: readonly number[], velocities: readonly number[]): FailureForecast | undefined {
  const n = Math.min(times.length, velocities.length)
  if (n < FEWEST) return undefined
  let meanTime = 0
  let meanInverse = 0
  for (let k = 0; k < n; k++) {
    meanTime += times[k] / n
    meanInverse += 1 / velocities[k] / n
  }
  let xx = 0
  let xy = 0
  let yy = 0
  for (let k = 0; k < n; k++) {
    const x = times[k] - meanTime
    const y = 1 / velocities[k] - meanInverse
    xx += x * x
    xy += x * y
    yy += y * y
  }
  const slope = xy / xx
  const r2 = yy > 0 ? (xy * xy) / (xx * yy) : 0
  if (!(slope < 0) || !(r2 > GOOD_FIT)) return undefined
  return { time: meanTime - meanInverse / slope, r2 }
}

/**
 * Chance that radar images of a unit keep their phase: plants disturb it.
 * @param cover [1]
 * @returns [1]
 */
export function coherence(cover: number): number {
  return Math.min(1, Math.max(0, 0.95 - 0.6 * cover))
}

/**
 * Days left when the last acquisition that a forecast needs comes in.
 * @param precursor [d] from the first detectable creep to the slide
 * @param phase [d] from the first creep to the first acquisition
 * @param revisit [d] between acquisitions
 * @param acquisitions [1] that a forecast needs
 * @returns [d] negative: too late
 */
export function warningLead(precursor: number, phase: number, revisit: number, acquisitions: number): number {
  return precursor - phase - (acquisitions - 1) * revisit
}
