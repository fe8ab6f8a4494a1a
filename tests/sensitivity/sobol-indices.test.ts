import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentQuantile } from '../../src/base/student-quantile.ts'
import { evaluateDesign } from '../../src/sensitivity/evaluate-design.ts'
import type { Model } from '../../src/sensitivity/model.ts'
import type { Refusal } from '../../src/sensitivity/refusal.ts'
import { saltelliDesign } from '../../src/sensitivity/saltelli-design.ts'
import { sobolConvergence } from '../../src/sensitivity/sobol-convergence.ts'
import { sobolIndices, type SobolIndices, type SobolOptions } from '../../src/sensitivity/sobol-indices.ts'
import { sobolSettled } from '../../src/sensitivity/sobol-settled.ts'
import { HAS_ANSWERS, knownAnswer } from './known-answers.ts'
import { gFunction, gFunctionIndices, ISHIGAMI, ISHIGAMI_INDICES } from './test-functions.ts'

function run(model: Model, base: number, second: boolean, seed?: number): Float64Array {
  const d = model.factors.length
  const groups = model.factors.map((_, j) => [j])
  const scramble = seed === undefined ? {} : { scramble: { seed } }
  return evaluateDesign(model, saltelliDesign({ groups, columns: d, base, second, ...scramble }), 0)[0]
}

function indicesOf(output: Float64Array, options: SobolOptions): SobolIndices {
  const result: SobolIndices | Refusal = sobolIndices(output, options)
  if (result.kind === 'refused') throw new Error('refused')
  return result
}

describe.skipIf(!HAS_ANSWERS).each([64, 1024, 8192])('Ishigami in SALib with N = %i (skipped without ../shared)', n => {
  interface Answers {
    readonly Y_sum: number
    readonly S1: number[]
    readonly ST: number[]
    readonly S2: (number | null)[][]
    readonly S1_conf: number[]
    readonly ST_conf: number[]
  }

  it('has the same indices', () => {
    const answers = knownAnswer<Answers>(`sobol_ishigami_N${n}`)
    const output = run(ISHIGAMI, n, true)
    expect(output.reduce((a, b) => a + b)).toBeCloseTo(answers.Y_sum, 7)
    const { first, total, second, firstHalfWidth, totalHalfWidth } = indicesOf(output, { factors: 3, second: true })
    answers.S1.forEach((value, j) => expect(first[j]).toBeCloseTo(value, 10))
    answers.ST.forEach((value, j) => expect(total[j]).toBeCloseTo(value, 10))
    expect([...second].map(value => (Number.isNaN(value) ? null : value.toFixed(9)))).toEqual(
      answers.S2.flat().map(value => value?.toFixed(9) ?? null),
    )
    // Both half-widths come of 100 resamples: each has a relative sd of 1 / sqrt(2 x 99), their ratio 0.1; 4 of these.
    answers.S1_conf.forEach((value, j) => expect(Math.abs(Math.log(firstHalfWidth[j] / value))).toBeLessThan(0.4))
    answers.ST_conf.forEach((value, j) => expect(Math.abs(Math.log(totalHalfWidth[j] / value))).toBeLessThan(0.4))
  })
})

describe('Sobol indices and closed forms', () => {
  const a = [0, 1, 4.5, 9, 99]
  const cases: readonly [string, Model, { readonly first: readonly number[]; readonly total: readonly number[] }][] = [
    ['Ishigami', ISHIGAMI, ISHIGAMI_INDICES],
    ['g-function', gFunction(a), gFunctionIndices(a)],
  ]

  it.each(cases)('agree for %s within the spread of independent scramblings', (_, model, truth) => {
    const SEEDS = 16
    const d = model.factors.length
    const found = Array.from({ length: SEEDS }, (_, seed) =>
      indicesOf(run(model, 2048, false, seed), { factors: d, second: false, resamples: 0 }),
    )
    // Student's t of the mean over scramblings, which are independent; 1e-4 for each of at most 10 indices.
    const t = studentQuantile(1 - 0.5e-4, SEEDS - 1)
    for (const key of ['first', 'total'] as const) {
      for (let j = 0; j < d; j++) {
        const values = found.map(result => result[key][j])
        const mean = values.reduce((x, y) => x + y) / SEEDS
        const sd = Math.sqrt(values.reduce((x, y) => x + (y - mean) ** 2, 0) / (SEEDS - 1))
        // The estimators are ratios: their bias is of the order of the relative variance of V, below 1 / N.
        expect(Math.abs(mean - truth[key][j])).toBeLessThan((t * sd) / Math.sqrt(SEEDS) + 1 / 2048)
      }
    }
  })

  it('have an interval that holds the truth', () => {
    // 99.99 %: 7 indices, and points of a net err less than the bootstrap, which takes them for independent, believes.
    const { first, total, firstHalfWidth, totalHalfWidth, second, secondHalfWidth } = indicesOf(run(ISHIGAMI, 4096, true, 1), {
      factors: 3,
      second: true,
      level: 0.9999,
    })
    for (let j = 0; j < 3; j++) {
      expect(Math.abs(first[j] - ISHIGAMI_INDICES.first[j])).toBeLessThan(firstHalfWidth[j])
      expect(Math.abs(total[j] - ISHIGAMI_INDICES.total[j])).toBeLessThan(totalHalfWidth[j])
    }
    expect(Math.abs(second[2] - ISHIGAMI_INDICES.pair13)).toBeLessThan(secondHalfWidth[2])
  })
})

describe('Sobol indices', () => {
  const options = { factors: 3, second: true, resamples: 20 }
  const output = run(ISHIGAMI, 256, true, 9)
  const close = (a: Float64Array, b: ArrayLike<number>, digits = 9): void =>
    a.forEach((value, i) => (Number.isNaN(value) ? expect(b[i]).toBeNaN() : expect(value).toBeCloseTo(b[i], digits)))

  it('do not change with the unit of the output', () => {
    const plain = indicesOf(output, options)
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        fc.boolean(),
        (shift, scale, flip) => {
          const changed = indicesOf(
            output.map(y => shift + (flip ? -scale : scale) * y),
            options,
          )
          for (const key of ['first', 'total', 'second', 'firstHalfWidth', 'totalHalfWidth'] as const) close(changed[key], plain[key], 6)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('follow their factors when these change places', () => {
    const { first, total, second } = indicesOf(output, options)
    const order = [2, 0, 1]
    const places = [0, ...order.map(j => j + 1), ...order.map(j => j + 4), 7]
    const moved = indicesOf(
      output.map((_, r) => output[r - (r % 8) + places[r % 8]]),
      options,
    )
    close(
      moved.first,
      order.map(j => first[j]),
    )
    close(
      moved.total,
      order.map(j => total[j]),
    )
    // S_jk and S_kj are estimated from other rows; only the pair (0, 1) = old (2, 0) turns round, so look at (1, 2) = old (0, 1).
    expect(moved.second[1 * 3 + 2]).toBeCloseTo(second[1], 9)
  })

  it('of first order sum to no more than the total ones, within their intervals', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 2, maxLength: 5 }), fc.nat(1000), (a, seed) => {
        const { first, total, firstHalfWidth, totalHalfWidth } = indicesOf(run(gFunction(a), 256, false, seed), {
          factors: a.length,
          second: false,
          level: 0.999,
        })
        const sum = (values: Float64Array): number => values.reduce((x, y) => x + y)
        expect(sum(first) - sum(firstHalfWidth)).toBeLessThanOrEqual(sum(total) + sum(totalHalfWidth))
        for (const index of total) expect(index).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 30 },
    )
  })

  it('are 0 of a constant output, rounding or not', () => {
    for (const value of [0, 0.1, -1e300, 5e-324]) {
      const result = indicesOf(new Float64Array(8 * 16).fill(value), options)
      expect(result.constant).toBe(true)
      for (const key of ['first', 'total', 'firstHalfWidth', 'totalHalfWidth'] as const) expect([...result[key]]).toEqual([0, 0, 0])
      expect(result.second[1]).toBe(0)
      expect(result.ranks).toEqual({ mean: 1, share: 1 })
    }
    const almost = Float64Array.from({ length: 8 * 16 }, (_, r) => (r % 3 === 0 ? 0.1 + 0.2 : 0.3))
    expect(indicesOf(almost, options).constant).toBe(true)
    expect(indicesOf(output, options).constant).toBe(false)
  })

  it('leave out base points with a failed run, and say how many', () => {
    const holed = output.slice()
    holed[8 * 3 + 2] = NaN
    holed[8 * 3 + 5] = Infinity
    holed[8 * 100] = -Infinity
    const without = Float64Array.from([...output].filter((_, r) => ![3, 100].includes(Math.floor(r / 8))))
    const result = indicesOf(holed, options)
    expect(result).toEqual({ ...indicesOf(without, options), dropped: 2, failed: 3 })
    expect(result.blocks).toBe(254)
  })

  it('are refused where more than 5 % of the base points failed', () => {
    const holed = (count: number): Float64Array => output.map((y, r) => (r % 8 === 4 && r < 8 * count ? NaN : y))
    expect(sobolIndices(holed(12), options).kind).toBe('indices')
    expect(sobolIndices(holed(13), options)).toEqual({ kind: 'refused', reason: 'failed-runs', failed: 13, dropped: 13, of: 256 })
    expect(sobolIndices(output.subarray(0, 8), options)).toMatchObject({ kind: 'refused', dropped: 0, of: 1 })
  })

  it('refuse rows of another design', () => {
    expect(() => sobolIndices(output.subarray(1), options)).toThrow('no multiple of 8')
    expect(() => sobolIndices(output, { ...options, level: 1 })).toThrow('level')
  })

  it('have no intervals without bootstrap, and the same ones with the same seed', () => {
    expect([...indicesOf(output, { ...options, resamples: 0 }).firstHalfWidth]).toEqual([NaN, NaN, NaN])
    expect(indicesOf(output, options)).toEqual(indicesOf(output, options))
    expect(indicesOf(output, { ...options, seed: 2 }).firstHalfWidth).not.toEqual(indicesOf(output, options).firstHalfWidth)
  })

  it('settle when the sample is large enough', () => {
    const model = gFunction([0, 1, 9])
    const look = (base: number): SobolIndices => indicesOf(run(model, base, false, 4), { factors: 3, second: false })
    expect(sobolSettled(look(16))).toBe(false)
    expect(sobolSettled(look(16384))).toBe(true)
    expect(look(16384).ranks).toEqual({ mean: 1, share: 1 })
    expect(sobolSettled(indicesOf(output, { ...options, resamples: 0 }))).toBe(false)
  })

  it('converge as smaller designs would have', () => {
    const looks = sobolConvergence(output, options)
    expect(looks).toHaveLength(4)
    for (const [k, base] of [32, 64, 128, 256].entries()) expect(looks[k]).toEqual(sobolIndices(run(ISHIGAMI, base, true, 9), options))
    expect(sobolConvergence(output.subarray(0, 8 * 4), options)).toHaveLength(2)
  })
})
