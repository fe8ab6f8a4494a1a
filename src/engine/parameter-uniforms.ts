import { hash32 } from '../base/hash32.ts'
import { keyedDraw } from '../base/keyed-draw.ts'
import { LATIN_BLOCK, latinOrder } from '../base/latin-order.ts'
import { normalCdf } from '../base/normal-cdf.ts'
import { normalQuantile } from '../base/normal-quantile.ts'
import { correlatedGroups } from './correlated-groups.ts'
import { CORRELATIONS } from './correlations.ts'

/** How parameters are drawn: spread evenly over blocks of 64, or each by itself. */
export type Sampling = 'latin-hypercube' | 'monte-carlo'

/** Names one draw of the whole set of parameters. */
export interface ParameterSample {
  readonly seed: number | string
  /** Number of the draw, from 0: the replicate, or in nested runs the number of the outer draw. */
  readonly index: number
  readonly sampling: Sampling
}

/** Where a parameter stands in its correlated group: keys of the names up to it, and its row of the Cholesky factor. */
interface Row {
  readonly keys: readonly number[]
  readonly weights: readonly number[]
}

const ROWS: ReadonlyMap<string, Row> = new Map(
  correlatedGroups(CORRELATIONS).flatMap(({ names, factor }) =>
    names.map((name, i): [string, Row] => [name, { keys: names.slice(0, i + 1).map(hash32), weights: factor[i] }]),
  ),
)
/** Normal score of the middle of each stratum. */
const SCORES = Float64Array.from({ length: LATIN_BLOCK }, (_, k) => normalQuantile((k + 0.5) / LATIN_BLOCK))
/** The smallest number that the generator gives. */
const LEAST = 1.1102230246251565e-16

/**
 * Uniform numbers of one draw of the parameters, by full name and its key. They depend on the seed, the index and the names alone: not on
 * how many draws are made, nor on which other parameters there are (save those before it in its correlated group).
 *
 * Latin hypercube: in each block of 64 draws every parameter falls once in each of 64 equal parts of (0, 1). Correlated ones too: normal
 * scores of their strata are mixed by the Cholesky factor, and the rank of the mixture within the block is the new stratum (after Iman and
 * Conover 1982). Monte Carlo: independent numbers, correlated through a Gaussian copula. Both keep each margin exactly uniform.
 */
export function parameterUniforms({ seed, index, sampling }: ParameterSample): (full: string, key: number) => number {
  const own = keyedDraw(seed, index)
  const value = (key: number): number => own.uniform('params', key, 0, 0)
  if (sampling === 'monte-carlo') {
    return (full, key) => {
      const row = ROWS.get(full)
      return row ? clamp(normalCdf(mix(row, k => normalQuantile(value(row.keys[k]))))) : value(key)
    }
  }
  const block = keyedDraw(seed, Math.floor(index / LATIN_BLOCK))
  const place = index % LATIN_BLOCK
  const orders = new Map<number, Uint8Array>()
  const orderOf = (key: number): Uint8Array => {
    const order = orders.get(key) ?? latinOrder(block, key)
    orders.set(key, order)
    return order
  }
  return (full, key) => {
    const row = ROWS.get(full)
    const stratum = row && row.keys.length > 1 ? rankOf(place, row, row.keys.map(orderOf)) : orderOf(key)[place]
    return clamp((stratum + value(key)) / LATIN_BLOCK)
  }
}

/** Sum of a row of the factor times normal scores. */
function mix({ weights }: Row, score: (k: number) => number): number {
  let sum = 0
  for (let k = 0; k < weights.length; k++) sum += weights[k] * score(k)
  return sum
}

/** Rank, among the block, of the mixed score at `place`; of equals the earlier place ranks first. */
function rankOf(place: number, row: Row, orders: readonly Uint8Array[]): number {
  const scoreAt = (i: number): number => mix(row, k => SCORES[orders[k][i]])
  const score = scoreAt(place)
  let rank = 0
  for (let i = 0; i < LATIN_BLOCK; i++) {
    const other = scoreAt(i)
    if (other < score || (other === score && i < place)) rank++
  }
  return rank
}

/** Rounding must not make 0 or 1 of a number in between. */
function clamp(u: number): number {
  return Math.max(LEAST, Math.min(1 - LEAST, u))
}
