import { hash32 } from './hash32.ts'
import { keyedDraw } from './keyed-draw.ts'
import { nestedScramble } from './nested-scramble.ts'
import { sobolDirections } from './sobol-directions.ts'

const BITS = 32
/** [1] the least step between coordinates, 2^-32 */
const STEP = 2.3283064365386963e-10
const WORDS = 4294967296
const SCRAMBLE = hash32('scrambling of the Sobol sequence')

/** Random scrambling, so that the error of a mean can be estimated. The same seed gives the same points. */
export interface Scramble {
  readonly seed: number | string
}

export interface SobolSequence {
  readonly dimensions: number
  /**
   * [1] one coordinate of one point, from 0 to below 1; strictly between 0 and 1 if scrambled.
   * @param index of the point, from 0 to 2^32 - 1
   * @param dimension from 0
   */
  point(index: number, dimension: number): number
  /** Writes the first `out.length` coordinates of a point, at most `dimensions`. */
  fill(index: number, out: Float64Array): void
}

/**
 * The Sobol' sequence in Gray-code order with the direction numbers of Joe & Kuo 2008; unscrambled, its first point is 0 and kept. Any 2^m
 * points from the first hold one in each of 2^m equal parts of every axis, scrambled or not. A point depends on its index alone: a longer
 * or wider sample keeps the points of a shorter or narrower one.
 * Source: Antonov & Saleev 1979 (order); Owen 1995 (scrambling).
 * @param dimensions from 1 to 1024
 * @param scramble nested uniform scrambling, the coordinate being (n + 1/2) / 2^32
 * @throws RangeError for another number of dimensions
 */
export function sobolSequence(dimensions: number, scramble?: Scramble): SobolSequence {
  const directions = sobolDirections(dimensions)
  const keys = scramble && scrambleKeys(dimensions, scramble.seed)
  const point = (index: number, dimension: number): number => {
    let word = 0
    for (let gray = (index ^ (index >>> 1)) >>> 0, at = BITS * dimension; gray !== 0;) {
      const lowest = 31 - Math.clz32(gray & -gray)
      word ^= directions[at + lowest]
      gray = (gray & (gray - 1)) >>> 0
    }
    return keys ? (nestedScramble(word, keys[2 * dimension], keys[2 * dimension + 1]) + 0.5) * STEP : (word >>> 0) * STEP
  }
  return {
    dimensions,
    point,
    fill(index, out) {
      for (let dimension = 0; dimension < out.length; dimension++) out[dimension] = point(index, dimension)
    },
  }
}

function scrambleKeys(dimensions: number, seed: number | string): Uint32Array {
  const draw = keyedDraw(seed, 0)
  return Uint32Array.from({ length: 2 * dimensions }, (_, i) =>
    Math.floor(draw.uniform('resampling', SCRAMBLE, Math.floor(i / 2), i % 2) * WORDS),
  )
}
