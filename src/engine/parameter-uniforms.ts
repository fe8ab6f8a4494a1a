import { keyedDraw } from '../base/keyed-draw.ts'
import { LATIN_BLOCK, latinOrder } from '../base/latin-order.ts'
import { normalQuantile } from '../base/normal-quantile.ts'
import { sobolSequence, type SobolSequence } from '../base/sobol-sequence.ts'
import { CORRELATIONS } from './correlations.ts'
import { gaussianCopula, type CopulaRow } from './gaussian-copula.ts'
import { PARAMETERS } from './parameters.ts'

/** How parameters are drawn: spread evenly over blocks of 64, each by itself, or as points of a scrambled Sobol sequence. */
export type Sampling = 'latin-hypercube' | 'monte-carlo' | 'sobol'

/** Names one draw of the whole set of parameters. */
export interface ParameterSample {
  readonly seed: number | string
  /** Number of the draw, from 0: the replicate, or in nested runs the number of the outer draw. */
  readonly index: number
  readonly sampling: Sampling
}

const COPULA = gaussianCopula(CORRELATIONS)
/** Dimension of the Sobol sequence that each uncertain parameter takes: its place in the table. */
const DIMENSIONS: ReadonlyMap<string, number> = new Map(
  Object.entries(PARAMETERS)
    .flatMap(([group, specs]) => Object.entries(specs).flatMap(([name, { distribution }]) => (distribution ? [`${group}.${name}`] : [])))
    .map((full, dimension) => [full, dimension]),
)
/** Normal score of the middle of each stratum. */
const SCORES = Float64Array.from({ length: LATIN_BLOCK }, (_, k) => normalQuantile((k + 0.5) / LATIN_BLOCK))

/**
 * Uniform numbers of one draw of the parameters, by full name and its key. They depend on the seed, the index and the names alone: not on
 * how many draws are made, nor on which other parameters there are (save those before it in its correlated group).
 *
 * Latin hypercube: in each block of 64 draws every parameter falls once in each of 64 equal parts of (0, 1). Correlated ones too: normal
 * scores of their strata are mixed by the Cholesky factor, and the rank of the mixture within the block is the new stratum (after Iman and
 * Conover 1982). Monte Carlo: independent numbers, correlated through a Gaussian copula. Sobol: the same with points of a sequence that
 * fills the cube evenly, scrambled by the seed (Owen 1995), in place of independent numbers; here a new parameter does change the others'
 * draws, as it shifts the dimensions behind it. All keep each margin uniform.
 */
export function parameterUniforms({ seed, index, sampling }: ParameterSample): (full: string, key: number) => number {
  if (sampling === 'sobol') {
    const sequence = sequenceOf(seed)
    return COPULA.correlate(full => sequence.point(index, DIMENSIONS.get(full) ?? 0))
  }
  const own = keyedDraw(seed, index)
  const value = (key: number): number => own.uniform('params', key, 0, 0)
  if (sampling === 'monte-carlo') return COPULA.correlate((_, key) => value(key))
  const orderOf = ordersOf(seed, Math.floor(index / LATIN_BLOCK))
  const place = index % LATIN_BLOCK
  return (full, key) => {
    const row = COPULA.rows.get(full)
    const stratum = row && row.keys.length > 1 ? rankOf(place, row, row.keys.map(orderOf)) : orderOf(key)[place]
    return COPULA.inside((stratum + value(key)) / LATIN_BLOCK)
  }
}

let latestBlock: { readonly seed: number | string; readonly block: number; readonly orderOf: (key: number) => Uint8Array } | undefined

/** Orders of a Latin hypercube by dimension; those of the last one are kept, as 64 replicates in a row share it. */
function ordersOf(seed: number | string, block: number): (key: number) => Uint8Array {
  if (latestBlock?.seed === seed && latestBlock.block === block) return latestBlock.orderOf
  const draw = keyedDraw(seed, block)
  const orders = new Map<number, Uint8Array>()
  const orderOf = (key: number): Uint8Array => {
    const order = orders.get(key) ?? latinOrder(draw, key)
    orders.set(key, order)
    return order
  }
  latestBlock = { seed, block, orderOf }
  return orderOf
}

let latestSequence: { readonly seed: number | string; readonly sequence: SobolSequence } | undefined

/** The sequence of a seed; that of the last one is kept, as replicates come one after the other. */
function sequenceOf(seed: number | string): SobolSequence {
  if (latestSequence?.seed !== seed) latestSequence = { seed, sequence: sobolSequence(DIMENSIONS.size, { seed }) }
  return latestSequence.sequence
}

/** Rank, among the block, of the mixed score at `place`; of equals the earlier place ranks first. */
function rankOf(place: number, row: CopulaRow, orders: readonly Uint8Array[]): number {
  const scoreAt = (i: number): number => COPULA.mix(row, k => SCORES[orders[k][i]])
  const score = scoreAt(place)
  let rank = 0
  for (let i = 0; i < LATIN_BLOCK; i++) {
    const other = scoreAt(i)
    if (other < score || (other === score && i < place)) rank++
  }
  return rank
}
