import { hash32 } from '../base/hash32.ts'
import { normalQuantile } from '../base/normal-quantile.ts'
import { bootstrapCounts } from './bootstrap-counts.ts'
import { rankCorrelation } from './rank-correlation.ts'
import type { Refusal } from './refusal.ts'
import { sobolEstimates } from './sobol-estimates.ts'
import { sobolTerms, type SobolTerms } from './sobol-terms.ts'
import { spread } from './spread.ts'

export interface SobolOptions {
  readonly factors: number
  /** Whether the design had the rows for second-order indices. */
  readonly second: boolean
  /** Bootstrap resamples, default 100; 0 for none. */
  readonly resamples?: number
  /** [1] probability that an interval holds, default 0.95 */
  readonly level?: number
  /** Of the bootstrap, default 1. */
  readonly seed?: number | string
}

/** Sobol' indices of one output, by factor. An index with its half-width below 0 is the noise of an index near 0. */
export interface SobolIndices {
  readonly kind: 'indices'
  /** Base points used. */
  readonly blocks: number
  /** Base points left out because a run among their rows failed. */
  readonly dropped: number
  /** Runs whose output is not a finite number. */
  readonly failed: number
  /** The output does not vary: all indices are 0, and mean nothing. */
  readonly constant: boolean
  /** [1] share of the variance that each factor explains alone */
  readonly first: Float64Array
  /** [1] share that would be left if all other factors were known */
  readonly total: Float64Array
  /** [1] half-widths of the intervals; NaN without bootstrap */
  readonly firstHalfWidth: Float64Array
  readonly totalHalfWidth: Float64Array
  /** [1] share that the pair j < k explains beyond its two factors, at j x factors + k; NaN elsewhere. Empty if the design has no such rows. */
  readonly second: Float64Array
  readonly secondHalfWidth: Float64Array
  /** How firm the order by total index is; NaN without bootstrap. */
  readonly ranks: RankStability
}

/** Rank correlation between the order of the total indices and that in each resample. */
export interface RankStability {
  /** [1] mean over the resamples */
  readonly mean: number
  /** [1] share of the resamples in which it is above 0.95 */
  readonly share: number
}

/** [1] share of base points that may fall away; above it what is left is no longer a sample of the factors. */
const MOST_DROPPED = 0.05
/** [1] rank correlation above which two orders count as the same */
const SAME_ORDER = 0.95
const BOOTSTRAP = hash32('bootstrap of Sobol indices')
const FEWEST_BLOCKS = 2

/**
 * First-order, total and second-order Sobol' indices from the runs of `saltelliDesign`, with bootstrap intervals z sd (ddof 1) over
 * resampled base points. The points are no independent sample, so the intervals are wider than the error as a rule. A run that failed
 * takes its whole base point along. The factors must be independent.
 * @param output one value for each row of the design
 * @returns the indices, or a refusal if more than 5 % of the base points fell away or fewer than 2 are left
 * @throws RangeError if the output does not have the rows of a design
 */
export function sobolIndices(output: Float64Array, options: SobolOptions): SobolIndices | Refusal {
  const { factors, second, resamples = 100, level = 0.95, seed = 1 } = options
  const stride = second ? 2 * factors + 2 : factors + 2
  const all = output.length / stride
  if (!Number.isInteger(all) || factors < 1) throw new RangeError(`${output.length} rows are no multiple of ${stride}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`level is ${level}, wanted above 0 and below 1`)
  const { kept, failed } = usableBlocks(output, stride)
  const dropped = all - kept.length
  if (dropped > MOST_DROPPED * all || kept.length < FEWEST_BLOCKS) {
    return { kind: 'refused', reason: 'failed-runs', failed, dropped, of: all }
  }
  const terms = sobolTerms(output, kept, factors, second)
  const values = new Float64Array(terms.width - 2)
  sobolEstimates(terms, undefined, values)
  const { halfWidths, ranks } = bootstrap(terms, values, resamples, level, seed)
  return {
    kind: 'indices',
    blocks: kept.length,
    dropped,
    failed,
    constant: terms.constant,
    first: values.slice(0, factors),
    total: values.slice(factors, 2 * factors),
    firstHalfWidth: halfWidths.slice(0, factors),
    totalHalfWidth: halfWidths.slice(factors, 2 * factors),
    second: pairsOf(values, factors, second),
    secondHalfWidth: pairsOf(halfWidths, factors, second),
    ranks,
  }
}

/** Base points all of whose rows have a finite output. */
function usableBlocks(output: Float64Array, stride: number): { readonly kept: Uint32Array; readonly failed: number } {
  const kept = new Uint32Array(output.length / stride)
  let count = 0
  let failed = 0
  for (let block = 0; block < kept.length; block++) {
    const before = failed
    for (let r = block * stride; r < (block + 1) * stride; r++) if (!Number.isFinite(output[r])) failed++
    if (failed === before) kept[count++] = block
  }
  return { kept: kept.subarray(0, count), failed }
}

function bootstrap(
  terms: SobolTerms,
  values: Float64Array,
  resamples: number,
  level: number,
  seed: number | string,
): { readonly halfWidths: Float64Array; readonly ranks: RankStability } {
  const { factors, blocks } = terms
  const size = values.length
  const all = new Float64Array(size * resamples)
  const counts = new Float64Array(blocks)
  const again = new Float64Array(size)
  const total = values.subarray(factors, 2 * factors)
  let sum = 0
  let same = 0
  for (let b = 0; b < resamples; b++) {
    bootstrapCounts(seed, b, BOOTSTRAP, counts)
    sobolEstimates(terms, counts, again)
    for (let v = 0; v < size; v++) all[v * resamples + b] = again[v]
    // Where nothing can be ordered, nothing changes its place.
    const rank = factors === 1 || terms.constant ? 1 : rankCorrelation(total, again.subarray(factors, 2 * factors))
    sum += rank
    if (rank > SAME_ORDER) same++
  }
  const z = normalQuantile(0.5 + level / 2)
  return {
    halfWidths: values.map((_, v) => z * spread(all, v * resamples, (v + 1) * resamples)),
    ranks: { mean: sum / resamples, share: same / resamples },
  }
}

/** Values of the pairs as a square. */
function pairsOf(values: Float64Array, factors: number, second: boolean): Float64Array {
  if (!second) return new Float64Array(0)
  const square = new Float64Array(factors * factors).fill(NaN)
  let pair = 2 * factors
  for (let j = 0; j < factors; j++) {
    for (let k = j + 1; k < factors; k++) square[j * factors + k] = values[pair++]
  }
  return square
}
