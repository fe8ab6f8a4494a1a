import { studentQuantile } from '../base/student-quantile.ts'
import { curveSpectrum, type CurveSpectrum } from './curve-spectrum.ts'
import { EFAST_HARMONICS, efastFrequency } from './efast-frequency.ts'
import type { Refusal } from './refusal.ts'
import { spread } from './spread.ts'

export interface EfastIndicesOptions {
  readonly factors: number
  /** N, points of each curve */
  readonly samples: number
  /** M, harmonics that count, default 4 */
  readonly harmonics?: number
  /** [1] probability that an interval holds, default 0.95 */
  readonly level?: number
}

/** Sobol' indices of one output by eFAST, by factor. */
export interface EfastIndices {
  readonly kind: 'indices'
  /** Curves for each factor. */
  readonly curves: number
  /** The output does not vary: all indices are 0, and mean nothing. */
  readonly constant: boolean
  /** [1] mean over the curves */
  readonly first: Float64Array
  readonly total: Float64Array
  /** [1] half-widths of the intervals; NaN of a single curve */
  readonly firstHalfWidth: Float64Array
  readonly totalHalfWidth: Float64Array
}

/** [1] part of the largest size below which differences are rounding */
const ROUNDING = 8.881784197001252e-16

/**
 * First-order and total indices from the runs of `efastDesign`: the share of the variance at the frequency of the factor and its M harmonics, and
 * one less the share at frequencies up to half of it. Each of several curves, with other phases, gives an estimate; the interval is that
 * of their mean by Student's t. Parts of one curve are no resamples of it, so a single curve has no interval. A curve needs all its points: one
 * failed run means refusal.
 * Source: Saltelli, Tarantola & Chan 1999, Technometrics 41:39-56.
 * @param output one value for each row of the design
 * @throws RangeError if the output does not have the rows of a design, or N <= 4 M^2
 */
export function efastIndices(output: Float64Array, options: EfastIndicesOptions): EfastIndices | Refusal {
  const { factors, samples, harmonics = EFAST_HARMONICS, level = 0.95 } = options
  const frequency = efastFrequency(samples, harmonics)
  const curves = output.length / (factors * samples)
  if (!(Number.isInteger(curves) && curves >= 1)) {
    throw new RangeError(`${output.length} rows are no multiple of ${factors} x ${samples}`)
  }
  const failed = output.reduce((count, value) => (Number.isFinite(value) ? count : count + 1), 0)
  if (failed > 0) return { kind: 'refused', reason: 'failed-runs', failed, dropped: brokenCurves(output, samples), of: curves * factors }
  const spectrumOf = curveSpectrum(samples)
  const first = new Float64Array(factors * curves)
  const total = new Float64Array(factors * curves)
  for (let curve = 0; curve < factors * curves; curve++) {
    const values = output.subarray(curve * samples, (curve + 1) * samples)
    const at = (curve % factors) * curves + Math.floor(curve / factors)
    if (!varies(values)) continue
    const spectrum = spectrumOf(values)
    first[at] = shareOf(spectrum, frequency, harmonics, frequency)
    total[at] = 1 - shareOf(spectrum, 1, Math.floor(frequency / 2), 1)
  }
  const times = curves > 1 ? studentQuantile(0.5 + level / 2, curves - 1) / Math.sqrt(curves) : NaN
  const meanOf = (all: Float64Array, factor: number): number => {
    let sum = 0
    for (let i = factor * curves; i < (factor + 1) * curves; i++) sum += all[i]
    return sum / curves
  }
  const widthOf = (all: Float64Array, factor: number): number => times * spread(all, factor * curves, (factor + 1) * curves)
  const byFactor = (value: (factor: number) => number): Float64Array => Float64Array.from({ length: factors }, (_, j) => value(j))
  return {
    kind: 'indices',
    curves,
    constant: !varies(output),
    first: byFactor(j => meanOf(first, j)),
    total: byFactor(j => meanOf(total, j)),
    firstHalfWidth: byFactor(j => widthOf(first, j)),
    totalHalfWidth: byFactor(j => widthOf(total, j)),
  }
}

/** Share of the variance at `count` frequencies, from `start` on in steps of `step`. */
function shareOf(spectrum: CurveSpectrum, start: number, count: number, step: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += spectrum.power(start + i * step)
  return sum / spectrum.variance
}

function varies(values: Float64Array): boolean {
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i]
    if (values[i] > high) high = values[i]
  }
  return high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high))
}

function brokenCurves(output: Float64Array, samples: number): number {
  let broken = 0
  for (let start = 0; start < output.length; start += samples) {
    if (!output.subarray(start, start + samples).every(Number.isFinite)) broken++
  }
  return broken
}
