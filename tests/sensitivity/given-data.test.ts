import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { averageRanks } from '../../src/sensitivity/average-ranks.ts'
import { partialRankCorrelation } from '../../src/sensitivity/partial-rank-correlation.ts'
import { pawnIndices } from '../../src/sensitivity/pawn-indices.ts'
import { pawnSlices } from '../../src/sensitivity/pawn-slices.ts'
import { rankCorrelation } from '../../src/sensitivity/rank-correlation.ts'
import { standardisedRegression } from '../../src/sensitivity/standardised-regression.ts'
import { HAS_ANSWERS, knownAnswer } from './known-answers.ts'
import { ISHIGAMI } from './test-functions.ts'

const X1 = Float64Array.of(3.1, 0.2, 5.5, 2.2, 2.2, 9, 4.4, 7.7)
const X2 = Float64Array.of(1, 4, -2, 0.5, 3.5, 3, -1, 2.5)
const Y = Float64Array.of(2, 3, 2.5, 1, 4, 30, 2.5, 11)

/** Columns of independent uniforms. */
function uniforms(columns: number, rows: number, seed: number): Float64Array[] {
  const draw = keyedDraw(seed, 0)
  return Array.from({ length: columns }, (_, j) => Float64Array.from({ length: rows }, (_, r) => draw.uniform('params', j, r, 0)))
}

describe.skipIf(!HAS_ANSWERS)('PAWN of Ishigami in SALib (skipped without ../shared)', () => {
  it('has the same indices', () => {
    const { X, pawn } = knownAnswer<{ X: number[][]; pawn: Record<string, number[]> }>('pawn_rbd_ishigami')
    const columns = [0, 1, 2].map(j => Float64Array.from(X, x => x[j]))
    const output = Float64Array.from(X, x => {
      const y = new Float64Array(1)
      ISHIGAMI.evaluate(Float64Array.from(x), y)
      return y[0]
    })
    const { indices, used } = pawnIndices(columns, output)
    expect(used).toBe(1000)
    const names = { minimum: 'minimum', mean: 'mean', median: 'median', maximum: 'maximum', variation: 'CV' } as const
    for (const [ours, theirs] of Object.entries(names)) {
      pawn[theirs].forEach((value, j) => expect(indices[ours as keyof typeof names][j]).toBeCloseTo(value, 10))
    }
  })
})

describe('PAWN', () => {
  const x = Float64Array.from({ length: 11 }, (_, i) => i)
  const y = Float64Array.of(4, 2, 2, 9, 5, 8, 8, 1, 10, 12, 3)

  it('measures what scipy.stats.ks_2samp does', () => {
    const two = pawnIndices([x], y, { slices: 2 }).indices
    expect([two.minimum[0], two.maximum[0]].map(v => v.toFixed(12))).toEqual(['0.254545454545', '0.345454545455'])
    const { minimum, mean, median, maximum, variation } = pawnIndices([x], y, { slices: 4 }).indices
    expect(minimum[0]).toBeCloseTo(0.2727272727272727, 12)
    expect(mean[0]).toBeCloseTo(0.5227272727272727, 12)
    expect(median[0]).toBeCloseTo(0.5, 12)
    expect(maximum[0]).toBeCloseTo(0.8181818181818182, 12)
    expect(variation[0]).toBeCloseTo(0.3765327842541038, 12)
  })

  it('leaves out rows that failed', () => {
    const holed = Float64Array.of(NaN, ...y, 7)
    const found = pawnIndices([Float64Array.of(3, ...x, Infinity)], holed, { slices: 4 })
    expect(found).toEqual({ ...pawnIndices([x], y, { slices: 4 }), used: 11, dropped: 2 })
  })

  it('gives a factor of two values its two slices', () => {
    expect([...pawnSlices(Float64Array.of(0, 1, 0, 1), 4)]).toEqual([1, 3, 1, 3])
    const { indices } = pawnIndices([Float64Array.of(0, 1, 0, 1, 0, 1, 0, 1)], Float64Array.of(1, 5, 2, 6, 3, 7, 4, 8))
    // The lower half of the output in one slice: its distribution is at 1 where that of all is at 1/2.
    expect(indices.maximum[0]).toBe(0.5)
    expect(indices.minimum[0]).toBe(0.5)
  })

  it('does not change under increasing changes of output and factors', () => {
    fc.assert(
      fc.property(fc.nat(1000), seed => {
        const [a, b, noise] = uniforms(3, 300, seed)
        const output = a.map((v, r) => v + 0.3 * b[r] + 0.1 * noise[r])
        const plain = pawnIndices([a, b], output, { resamples: 5 })
        expect(
          pawnIndices(
            [a, b],
            output.map(v => v * v * v + 2),
            { resamples: 5 },
          ),
        ).toEqual(plain)
        const swapped = pawnIndices([b, a], output, { resamples: 5 })
        for (const key of ['mean', 'maximum'] as const) {
          expect([...swapped.indices[key]]).toEqual([...plain.indices[key]].toReversed())
          for (const value of plain.indices[key]) expect(value >= 0 && value <= 1).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('tells a factor with an effect from the dummy, and one without does not pass it more often than it may', () => {
    let passed = 0
    const SETS = 60
    for (let seed = 0; seed < SETS; seed++) {
      const [a, none, noise] = uniforms(3, 400, seed)
      const { indices, dummy } = pawnIndices(
        [a, none],
        a.map((v, r) => v + noise[r]),
        { seed, resamples: 100 },
      )
      expect(indices.mean[0]).toBeGreaterThan(dummy.mean)
      if (indices.mean[1] > dummy.mean) passed++
    }
    // 5 % of 60 is 3; a binomial count above 11 has probability 5e-5.
    expect(passed).toBeLessThanOrEqual(11)
  })

  it('is 0 of a constant output, and NaN without rows', () => {
    const constant = pawnIndices([x], new Float64Array(11).fill(3))
    expect([constant.indices.mean[0], constant.indices.variation[0], constant.dummy.maximum]).toEqual([0, 0, 0])
    expect(pawnIndices([x], new Float64Array(11).fill(NaN)).indices.mean[0]).toBeNaN()
    expect(pawnIndices([x], y, { resamples: 0 }).dummy.mean).toBeNaN()
    expect(() => pawnIndices([x], y.subarray(1))).toThrow('rows')
    expect(() => pawnIndices([x], y, { slices: 1 })).toThrow('slices')
  })
})

describe('ranks', () => {
  it('are shared by equal values', () => {
    expect([...averageRanks(X1)]).toEqual([4, 1, 6, 2.5, 2.5, 8, 5, 7])
  })

  it('correlate as in scipy.stats.spearmanr', () => {
    expect(rankCorrelation(X1, Y)).toBeCloseTo(0.48192771084337344, 12)
    expect(rankCorrelation(X2, Y)).toBeCloseTo(0.5868368683374969, 12)
    expect(rankCorrelation(X1, new Float64Array(8))).toBe(0)
  })

  it('correlate partly as residuals of numpy.polyfit do', () => {
    const found = partialRankCorrelation([X1, X2], Y)
    expect(found[0]).toBeCloseTo(0.8897417562177294, 12)
    expect(found[1]).toBeCloseTo(0.9066805762478317, 12)
  })

  it('correlate wholly where the output follows one factor', () => {
    expect([
      ...partialRankCorrelation(
        [X1],
        X1.map(v => -v * v),
      ),
    ]).toEqual([-1])
    expect([...partialRankCorrelation([X1, X2], X1)].map(v => Math.round(v * 1e6) / 1e6)).toEqual([1, 0])
  })

  it('leave out rows that failed', () => {
    const more = (values: Float64Array, value: number): Float64Array => Float64Array.of(...values, value)
    const columns = [more(X1, 1), more(X2, 2)]
    expect(partialRankCorrelation(columns, more(Y, NaN))).toEqual(partialRankCorrelation([X1, X2], Y))
    expect(standardisedRegression(columns, more(Y, NaN))).toEqual(standardisedRegression([X1, X2], Y))
  })
})

describe('standardised regression', () => {
  it('is that of numpy.linalg.lstsq', () => {
    const { coefficients, explained } = standardisedRegression([X1, X2], Y)
    expect(coefficients[0]).toBeCloseTo(0.8316733804881475, 12)
    expect(coefficients[1]).toBeCloseTo(0.49368628364452316, 12)
    expect(explained).toBeCloseTo(0.8313918, 7)
  })

  it('is NaN where a factor is determined by another', () => {
    expect(standardisedRegression([X1, X1], Y).coefficients[1]).toBeNaN()
  })
})
