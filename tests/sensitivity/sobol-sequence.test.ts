import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nestedScramble } from '../../src/base/nested-scramble.ts'
import { sobolDirections } from '../../src/base/sobol-directions.ts'
import { sobolSequence, type SobolSequence } from '../../src/base/sobol-sequence.ts'
import { HAS_ANSWERS, knownAnswer } from './known-answers.ts'

interface Answers {
  readonly joe_kuo_3d_first10: number[][]
  readonly scipy_unscrambled_64x8: number[][]
  readonly scipy_unscrambled_row1000_21d: number[]
  readonly discrepancy: { readonly CD: number; readonly L2star: number }
}

const rowsOf = (sequence: SobolSequence, from: number, count: number): number[][] =>
  Array.from({ length: count }, (_, i) => Array.from({ length: sequence.dimensions }, (_, j) => sequence.point(from + i, j)))

/** Squared centred discrepancy, Hickernell 1998, eq. 5.10c of Fang & Wang. */
function centredDiscrepancy(points: number[][]): number {
  const n = points.length
  const far = points.map(x => x.map(v => Math.abs(v - 0.5)))
  let one = 0
  let two = 0
  for (let i = 0; i < n; i++) {
    one += far[i].reduce((p, v) => p * (1 + v / 2 - (v * v) / 2), 1)
    for (let k = 0; k < n; k++) {
      two += points[i].reduce((p, v, j) => p * (1 + far[i][j] / 2 + far[k][j] / 2 - Math.abs(v - points[k][j]) / 2), 1)
    }
  }
  return (13 / 12) ** points[0].length - (2 / n) * one + two / n / n
}

/** L2 star discrepancy, Warnock 1972. */
function starDiscrepancy(points: number[][]): number {
  const n = points.length
  const d = points[0].length
  let one = 0
  let two = 0
  for (const x of points) {
    one += x.reduce((p, v) => p * (1 - v * v), 1)
    for (const y of points) two += x.reduce((p, v, j) => p * (1 - Math.max(v, y[j])), 1)
  }
  return Math.sqrt(1 / 3 ** d - (2 ** (1 - d) / n) * one + two / n / n)
}

describe.skipIf(!HAS_ANSWERS)('the Sobol sequence and its known answers (skipped without ../shared)', () => {
  const answers = HAS_ANSWERS ? knownAnswer<Answers>('sobol_points') : undefined!

  it('is that of Joe and Kuo in 3 dimensions', () => {
    expect(rowsOf(sobolSequence(3), 0, 10)).toEqual(answers.joe_kuo_3d_first10)
  })

  it('is that of scipy in 8 and 21 dimensions', () => {
    expect(rowsOf(sobolSequence(8), 0, 64)).toEqual(answers.scipy_unscrambled_64x8)
    expect(rowsOf(sobolSequence(21), 1000, 1)[0]).toEqual(answers.scipy_unscrambled_row1000_21d)
  })

  it('has the discrepancies of scipy', () => {
    const points = rowsOf(sobolSequence(2), 0, 64)
    expect(centredDiscrepancy(points)).toBeCloseTo(answers.discrepancy.CD, 13)
    expect(starDiscrepancy(points)).toBeCloseTo(answers.discrepancy.L2star, 13)
  })
})

const POINTS = [
  [2999, 1023, 0.156982421875],
  [1717, 511, 0.56591796875],
  [1234, 480, 0.79345703125],
  [777, 99, 0.5107421875],
  [2047, 600, 0.76123046875],
] as const
const SUMS = [
  [2999, 505.64453125],
  [1500, 509.5654296875],
] as const

describe('the Sobol sequence', () => {
  it('is that of scipy in high dimensions', () => {
    const sequence = sobolSequence(1024)
    // scipy.stats.qmc.Sobol(1024, scramble=False, bits=32)
    for (const [index, dimension, value] of POINTS) expect(sequence.point(index, dimension)).toBe(value)
    for (const [index, sum] of SUMS) {
      const point = new Float64Array(1024)
      sequence.fill(index, point)
      expect(point.reduce((a, b) => a + b)).toBeCloseTo(sum, 9)
    }
  })

  it('has points to the last of 2^32', () => {
    const sequence = sobolSequence(2)
    // The Gray code of 2^32 - 1 is 2^31: the last direction number alone, 2^-32 in the first dimension.
    expect(sequence.point(4294967295, 0)).toBe(2 ** -32)
    expect(sequence.point(2147483648, 0)).toBe(2 ** -31 + 2 ** -32)
  })

  it.each([undefined, { seed: 5 }, { seed: 'mine' }])(
    'holds one of 2^m points in each of 2^m bins of every axis, scrambled with %o',
    scramble => {
      const sequence = sobolSequence(40, scramble)
      for (const m of [1, 3, 6, 10]) {
        for (let dimension = 0; dimension < 40; dimension++) {
          const bins = new Set(Array.from({ length: 2 ** m }, (_, i) => Math.floor(sequence.point(i, dimension) * 2 ** m)))
          expect(bins.size).toBe(2 ** m)
        }
      }
    },
  )

  it('is a (0, m, 2)-net in its first two dimensions, scrambled too', () => {
    const sequence = sobolSequence(2, { seed: 11 })
    for (let a = 0; a <= 8; a++) {
      const boxes = Array.from(
        { length: 256 },
        (_, i) => Math.floor(sequence.point(i, 0) * 2 ** a) * 2 ** (8 - a) + Math.floor(sequence.point(i, 1) * 2 ** (8 - a)),
      )
      expect(new Set(boxes).size).toBe(256)
    }
  })

  it('does not depend on how many dimensions there are, lies strictly inside when scrambled, and follows the seed', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.nat(6), fc.integer(), (index, dimension, seed) => {
        const value = sobolSequence(7, { seed }).point(index, dimension)
        expect(sobolSequence(20, { seed }).point(index, dimension)).toBe(value)
        expect(sobolSequence(7, { seed: String(seed) }).point(index, dimension)).toBe(value)
        expect(value).toBeGreaterThan(0)
        expect(value).toBeLessThan(1)
        expect(sobolSequence(7, { seed: `${seed} other` }).point(index, dimension)).not.toBe(value)
      }),
    )
  })

  it('refuses other numbers of dimensions', () => {
    for (const dimensions of [0, 1025, 1.5, NaN]) expect(() => sobolDirections(dimensions)).toThrow(RangeError)
  })
})

describe('nested scrambling', () => {
  const word = fc.nat(2 ** 32 - 1)
  it('keeps what two words share at their start, and no more', () => {
    fc.assert(
      fc.property(word, word, word, word, (a, b, key0, key1) => {
        const shared = Math.clz32(a ^ b)
        expect(Math.clz32(nestedScramble(a, key0, key1) ^ nestedScramble(b, key0, key1))).toBe(shared)
      }),
    )
  })

  it('flips the three nodes of the first two bits independently', () => {
    // Chi-square with 7 degrees of freedom: 24.32 is passed with probability 0.001.
    const seen = new Float64Array(8)
    const keys = 8000
    for (let seed = 0; seed < keys; seed++) {
      const sequence = sobolSequence(1, { seed })
      // Points 0, 1/2 and their successors 3/4, 1/4: which quarter each goes to tells the flips.
      const low = Math.floor(sequence.point(0, 0) * 4)
      const high = Math.floor(sequence.point(1, 0) * 4)
      seen[(low >> 1) * 4 + (low & 1) * 2 + (high & 1)]++
    }
    const expected = keys / 8
    expect(seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(24.32)
  })

  it('is uniform deep down', () => {
    // Bits of a fixed word over keys: each is set with probability 1/2; 4.5 sd, 32 bits.
    const keys = 4000
    const ones = new Float64Array(32)
    for (let key = 0; key < keys; key++) {
      const result = nestedScramble(0x12345678, key, 77)
      for (let bit = 0; bit < 32; bit++) ones[bit] += (result >>> bit) & 1
    }
    for (const count of ones) expect(Math.abs(count - keys / 2)).toBeLessThan(4.5 * Math.sqrt(keys / 4))
  })
})
