import { hash32 } from '../base/hash32.ts'
import { keyedDraw } from '../base/keyed-draw.ts'
import { normalQuantile } from '../base/normal-quantile.ts'
import { quantile } from '../base/quantile.ts'
import { bootstrapCounts } from './bootstrap-counts.ts'
import { pawnDistances } from './pawn-distances.ts'
import { pawnSlices } from './pawn-slices.ts'
import { PAWN_STATISTICS, pawnSummary } from './pawn-summary.ts'
import { spread } from './spread.ts'
import { usableRows } from './usable-rows.ts'

export interface PawnOptions {
  /** S, conditioning slices of each factor, default 10 */
  readonly slices?: number
  /** Resamples of the bootstrap and of the dummy factor, default 100; 0 for neither. */
  readonly resamples?: number
  /** [1] probability that an interval holds, default 0.95 */
  readonly level?: number
  /** Of the resamples, default 1. */
  readonly seed?: number | string
}

/** Distances, from 0 to 1, over the slices of each factor. */
export type PawnStatistics<T> = Readonly<Record<(typeof PAWN_STATISTICS)[number], T>>

export interface PawnIndices {
  /** Rows used: those whose output and factors are finite. */
  readonly used: number
  readonly dropped: number
  /** Statistics of the distances, by factor; `variation` is their coefficient of variation. NaN without rows. */
  readonly indices: PawnStatistics<Float64Array>
  /** Half-widths z sd (ddof 1) of bootstrap intervals; NaN without. */
  readonly halfWidths: PawnStatistics<Float64Array>
  /**
   * What a factor without any effect stays below with probability `level`, for each statistic; NaN without resamples. A factor whose
   * index is lower cannot be told from one.
   */
  readonly dummy: PawnStatistics<number>
}

const BOOTSTRAP = hash32('bootstrap of PAWN indices')
const DUMMY = hash32('dummy factor of PAWN indices')
/** Draws that share a step: what the key has room for. */
const DRAWS = 65536
const WIDTH = PAWN_STATISTICS.length

/**
 * How far the distribution of the output moves when a factor is held within a slice of its range: the Kolmogorov-Smirnov distance between the
 * output there and all of it. For any sample, factors may depend on each other. Rows without a finite output are left out.
 * Distances of small slices are biased upwards, in the bootstrap more so; compare with the dummy factor.
 * Source: Pianosi & Wagener 2018, Environ. Model. Softw. 108:197-207.
 * @param factors values of each factor, one for each row
 * @param output one value for each row
 * @throws RangeError if a factor has another number of rows, or there are fewer than 2 slices
 */
export function pawnIndices(factors: readonly Float64Array[], output: Float64Array, options: PawnOptions = {}): PawnIndices {
  const { slices = 10, resamples = 100, level = 0.95, seed = 1 } = options
  if (factors.some(({ length }) => length !== output.length)) throw new RangeError('a factor has another number of rows than the output')
  if (!(Number.isInteger(slices) && slices >= 2)) throw new RangeError(`${slices} slices, wanted 2 or more`)
  const order = usableRows(factors, output).toSorted((a, b) => output[a] - output[b] || a - b)
  const n = order.length
  const closes = Uint8Array.from(order, (r, i) => (i + 1 === n || output[order[i + 1]] !== output[r] ? 1 : 0))
  const sliced = factors.map(values =>
    pawnSlices(
      Float64Array.from(order, r => values[r]),
      slices,
    ),
  )
  const distances = new Float64Array(slices)
  const row = new Float64Array(WIDTH)
  const measure = (slice: Int32Array, weights?: Float64Array): Float64Array => {
    pawnDistances(slice, closes, weights, distances)
    pawnSummary(distances, row)
    return row
  }
  const values = sliced.map(slice => measure(slice).slice())
  const again = factors.map(() => new Float64Array(WIDTH * resamples))
  const dummies = new Float64Array(WIDTH * resamples)
  const weights = new Float64Array(n)
  for (let b = 0; b < resamples; b++) {
    bootstrapCounts(seed, b, BOOTSTRAP, weights)
    sliced.forEach((slice, j) => put(measure(slice, weights), again[j], b, resamples))
    put(measure(dummySlices(n, slices, seed, b)), dummies, b, resamples)
  }
  const z = normalQuantile(0.5 + level / 2)
  return {
    used: n,
    dropped: output.length - n,
    indices: statistics(s => Float64Array.from(values, value => value[s])),
    halfWidths: statistics(s => Float64Array.from(again, all => z * spread(all, s * resamples, (s + 1) * resamples))),
    dummy: statistics(s => quantile(dummies.slice(s * resamples, (s + 1) * resamples).toSorted(), level)),
  }
}

function put(values: Float64Array, into: Float64Array, at: number, stride: number): void {
  for (let s = 0; s < values.length; s++) into[s * stride + at] = values[s]
}

function statistics<T>(value: (s: number) => T): PawnStatistics<T> {
  return { minimum: value(0), mean: value(1), median: value(2), maximum: value(3), variation: value(4) }
}

/** Slices of equal size in random order (Fisher and Yates). */
function dummySlices(n: number, slices: number, seed: number | string, resample: number): Int32Array {
  const draw = keyedDraw(seed, resample)
  const slice = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const j = Math.floor(draw.uniform('resampling', DUMMY, Math.floor(i / DRAWS), i % DRAWS) * (i + 1))
    slice[i] = slice[j]
    slice[j] = Math.floor((i * slices) / n)
  }
  return slice
}
