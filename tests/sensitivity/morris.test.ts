import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateDesign } from '../../src/sensitivity/evaluate-design.ts'
import type { DesignMatrix } from '../../src/sensitivity/design-matrix.ts'
import { morrisDesign, type MorrisDesign } from '../../src/sensitivity/morris-design.ts'
import { morrisEffects } from '../../src/sensitivity/morris-effects.ts'
import { HAS_ANSWERS, knownAnswer } from './known-answers.ts'

const single = (d: number): number[][] => Array.from({ length: d }, (_, j) => [j])
const rowOf = (design: DesignMatrix, r: number): number[] => {
  const out = new Float64Array(design.columns)
  design.row(r, out)
  return [...out]
}
/** A design whose rows are given. */
const designOf = (points: number[][], levels = 4): MorrisDesign => ({
  rows: points.length,
  columns: points[0].length,
  groups: single(points[0].length),
  delta: levels / (2 * (levels - 1)),
  row: (r, out) => out.set(points[r]),
})

describe.skipIf(!HAS_ANSWERS)('Morris effects and their known answers (skipped without ../shared)', () => {
  interface Answers {
    readonly X: number[][]
    readonly Y: number[]
    readonly mu: number[]
    readonly mu_star: number[]
    readonly sigma: number[]
  }

  it('are those of SALib for Ishigami', () => {
    const { X, Y, mu, mu_star, sigma } = knownAnswer<Answers>('morris_ishigami')
    const found = morrisEffects(designOf(X), Float64Array.from(Y))
    mu.forEach((value, j) => expect(found.mu[j]).toBeCloseTo(value, 10))
    mu_star.forEach((value, j) => expect(found.muStar[j]).toBeCloseTo(value, 10))
    sigma.forEach((value, j) => expect(found.sigma[j]).toBeCloseTo(value, 10))
    expect([...found.effects]).toEqual([20, 20, 20])
  })

  it('are those of Saltelli 2008, exercise 4, as far as it rounds', () => {
    const { X, Y, mu, mu_star, sigma, rtol } = knownAnswer<Answers & { rtol: Record<string, number> }>('morris_saltelli2008_ex4')
    const found = morrisEffects(designOf(X), Float64Array.from(Y))
    mu.forEach((value, j) => expect(Math.abs(found.mu[j] / value - 1)).toBeLessThan(rtol['mu']))
    mu_star.forEach((value, j) => expect(Math.abs(found.muStar[j] / value - 1)).toBeLessThan(rtol['mu_star']))
    sigma.forEach((value, j) => expect(Math.abs(found.sigma[j] / value - 1)).toBeLessThan(rtol['sigma']))
  })
})

describe('Morris effects', () => {
  const points = [
    [0, 1 / 3],
    [2 / 3, 1 / 3],
    [2 / 3, 1],
    [1, 2 / 3],
    [1, 0],
    [1 / 3, 0],
    [1 / 3, 1],
    [1, 1],
    [1, 1 / 3],
  ]
  const output = Float64Array.of(1, 3.5, 2, 7, 4, 1.5, 2.5, 6, 8)

  it('are the changes over a step of delta, worked in numpy', () => {
    const found = morrisEffects(designOf(points), output)
    expect([...found.mu].map(v => v.toFixed(12))).toEqual(['4.250000000000', '-0.250000000000'])
    expect([...found.muStar].map(v => v.toFixed(12))).toEqual(['4.250000000000', '3.250000000000'])
    expect(found.sigma[0]).toBeCloseTo(0.8660254037844386, 12)
    expect(found.sigma[1]).toBeCloseTo(4.130677910464576, 12)
  })

  it('are scaled by the standard deviations over all runs, worked in numpy', () => {
    const found = morrisEffects(designOf(points), output, { scaled: true })
    expect(found.mu[0]).toBeCloseTo(0.6290259164016446, 12)
    expect(found.mu[1]).toBeCloseTo(-0.04090672447281799, 12)
    expect(found.muStar[1]).toBeCloseTo(0.531787418146634, 12)
    expect(found.sigma[0]).toBeCloseTo(0.12817704076296724, 12)
  })

  it('leave out what stands on a failed run', () => {
    const holed = output.slice()
    holed[1] = NaN
    const found = morrisEffects(designOf(points), holed)
    expect([...found.effects]).toEqual([2, 2])
    expect(found.failed).toBe(1)
    expect(found.mu[0]).toBeCloseTo((3.75 + 5.25) / 2, 12)
    expect(found.mu[1]).toBeCloseTo((4.5 - 3) / 2, 12)
  })

  it('are 0 of a constant output', () => {
    for (const scaled of [false, true]) {
      const found = morrisEffects(designOf(points), new Float64Array(9).fill(0.1), { scaled })
      expect(found.constant).toBe(true)
      for (const key of ['mu', 'muStar', 'sigma', 'muStarHalfWidth'] as const) expect([...found[key]].map(Math.abs)).toEqual([0, 0])
    }
  })

  it('of a linear model are its coefficients, exactly alike in every trajectory', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(2, 4, 6, 8),
        fc.nat(),
        (b, levels, seed) => {
          const design = morrisDesign({ groups: single(b.length), columns: b.length, trajectories: 5, levels, seed })
          const model = {
            factors: b.map((_, j) => ({ name: `${j}`, quantile: (u: number) => u })),
            outputs: ['y'],
            evaluate: (x: Float64Array, y: Float64Array) => void (y[0] = 7 + b.reduce((sum, value, j) => sum + value * x[j], 0)),
          }
          const found = morrisEffects(design, evaluateDesign(model, design)[0], { resamples: 20 })
          b.forEach((value, j) => {
            expect(found.mu[j]).toBeCloseTo(value, 9)
            expect(found.muStar[j]).toBeCloseTo(Math.abs(value), 9)
            expect(found.sigma[j]).toBeCloseTo(0, 9)
            expect(found.muStarHalfWidth[j]).toBeCloseTo(0, 9)
          })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('have half-widths near those of a mean of independent effects', () => {
    const design = morrisDesign({ groups: [[0], [1]], columns: 2, trajectories: 200, levels: 8, seed: 2 })
    const y = Float64Array.from({ length: design.rows }, (_, r) => {
      const [a, b] = rowOf(design, r)
      return a * a * a + a * b
    })
    const { muStarHalfWidth, sigma, mu, muStar } = morrisEffects(design, y, { resamples: 4000 })
    for (const j of [0, 1]) {
      // All effects are positive, so that the mean size is the mean.
      expect(muStar[j]).toBeCloseTo(mu[j], 12)
      // The bootstrap sd is sigma sqrt((n - 1) / n / n), known from 4000 resamples to 1 / sqrt(8000); 5 of these.
      const expected = 1.959963984540054 * sigma[j] * Math.sqrt(199 / 200 / 200)
      expect(Math.abs(muStarHalfWidth[j] / expected - 1)).toBeLessThan(5 / Math.sqrt(8000))
    }
  })

  it('of a group have a mean size only', () => {
    const design = morrisDesign({ groups: [[0, 2], [1]], columns: 3, trajectories: 8, levels: 4, seed: 1 })
    const y = Float64Array.from({ length: design.rows }, (_, r) => rowOf(design, r)[0] * 3 + rowOf(design, r)[1])
    const found = morrisEffects(design, y)
    expect(found.muStar[0]).toBeCloseTo(3, 12)
    expect([found.mu[0], found.sigma[0]]).toEqual([NaN, NaN])
    expect(found.mu[1]).toBeCloseTo(1, 12)
    expect(() => morrisEffects(design, y, { scaled: true })).toThrow('several columns')
    expect(() => morrisEffects(design, y.subarray(1))).toThrow('23 values for 24 rows')
  })
})

describe('Morris trajectories', () => {
  it('move each factor once, by delta, on the levels', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 4, 6, 10),
        fc.nat(),
        fc.constantFrom<readonly number[][]>(
          [[0], [1], [2], [3]],
          [
            [3, 0],
            [1, 2],
          ],
        ),
        (levels, seed, groups) => {
          const design = morrisDesign({ groups, columns: 4, trajectories: 6, levels, seed })
          const points = groups.length + 1
          expect(design.rows).toBe(6 * points)
          for (let t = 0; t < 6; t++) {
            const moved = new Set<number>()
            for (let k = 1; k < points; k++) {
              const before = rowOf(design, t * points + k - 1)
              const now = rowOf(design, t * points + k)
              const changed = [0, 1, 2, 3].filter(j => before[j] !== now[j])
              const factor = groups.findIndex(group => group.includes(changed[0]))
              expect(changed).toEqual(groups[factor].toSorted((a, b) => a - b))
              for (const j of changed) expect(Math.abs(now[j] - before[j])).toBeCloseTo(design.delta, 12)
              for (const u of now) expect(Math.abs(u * (levels - 1) - Math.round(u * (levels - 1)))).toBeLessThan(1e-9)
              for (const u of now) expect(u >= 0 && u <= 1).toBe(true)
              moved.add(factor)
            }
            expect(moved.size).toBe(groups.length)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('take every level and every order alike', () => {
    const design = morrisDesign({ groups: single(2), columns: 2, trajectories: 4000, levels: 4, seed: 8 })
    const levels = new Float64Array(4)
    let firstMoves = 0
    for (let t = 0; t < 4000; t++) {
      const start = rowOf(design, 3 * t)
      levels[Math.round(start[0] * 3)]++
      if (rowOf(design, 3 * t + 1)[0] !== start[0]) firstMoves++
    }
    // 4.5 sd of a binomial count.
    for (const count of levels) expect(Math.abs(count - 1000)).toBeLessThan(4.5 * Math.sqrt(4000 * 0.25 * 0.75))
    expect(Math.abs(firstMoves - 2000)).toBeLessThan(4.5 * Math.sqrt(1000))
  })

  it('stay the same when there are more, in any order of asking, and follow the seed', () => {
    const options = { groups: single(5), columns: 5, trajectories: 4, levels: 4, seed: 3 }
    const few = morrisDesign(options)
    const many = morrisDesign({ ...options, trajectories: 40 })
    for (let r = few.rows - 1; r >= 0; r--) expect(rowOf(many, r)).toEqual(rowOf(few, r))
    const other = morrisDesign({ ...options, seed: 4 })
    expect(Array.from({ length: few.rows }, (_, r) => rowOf(other, r))).not.toEqual(
      Array.from({ length: few.rows }, (_, r) => rowOf(few, r)),
    )
  })

  it('refuse odd levels and none', () => {
    const options = { groups: [[0]], columns: 1, trajectories: 4, levels: 4, seed: 3 }
    for (const levels of [3, 0, 2.5]) expect(() => morrisDesign({ ...options, levels })).toThrow('even')
    expect(() => morrisDesign({ ...options, trajectories: 0 })).toThrow('trajectories')
  })
})
