import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentQuantile } from '../../src/base/student-quantile.ts'
import { curveSpectrum } from '../../src/sensitivity/curve-spectrum.ts'
import type { DesignMatrix } from '../../src/sensitivity/design-matrix.ts'
import { efastDesign } from '../../src/sensitivity/efast-design.ts'
import { efastFrequency } from '../../src/sensitivity/efast-frequency.ts'
import { efastIndices, type EfastIndices, type EfastIndicesOptions } from '../../src/sensitivity/efast-indices.ts'
import { evaluateDesign } from '../../src/sensitivity/evaluate-design.ts'
import { HAS_ANSWERS, knownAnswer } from './known-answers.ts'
import { gFunction } from './test-functions.ts'

const single = (d: number): number[][] => Array.from({ length: d }, (_, j) => [j])
const rowOf = (design: DesignMatrix, r: number): number[] => {
  const out = new Float64Array(design.columns)
  design.row(r, out)
  return [...out]
}
function indicesOf(output: Float64Array, options: EfastIndicesOptions): EfastIndices {
  const result = efastIndices(output, options)
  if (result.kind === 'refused') throw new Error('refused')
  return result
}
/** The wave as Saltelli et al. write it. */
const wave = (omega: number, step: number, n: number, phase: number): number =>
  0.5 + Math.asin(Math.sin((2 * Math.PI * omega * step) / n + phase)) / Math.PI

describe.skipIf(!HAS_ANSWERS)('eFAST of Ishigami in SALib (skipped without ../shared)', () => {
  interface Answers {
    readonly N: number
    readonly Y: number[]
    readonly X_first20: number[][]
    readonly S1: number[]
    readonly ST: number[]
  }
  const answers = HAS_ANSWERS ? knownAnswer<Answers>('efast_ishigami') : undefined!

  it('has the same indices', () => {
    const { first, total } = indicesOf(Float64Array.from(answers.Y), { factors: 3, samples: answers.N })
    answers.S1.forEach((value, j) => expect(first[j]).toBeCloseTo(value, 10))
    answers.ST.forEach((value, j) => expect(total[j]).toBeCloseTo(value, 10))
  })

  it('has curves of the same frequencies', () => {
    const design = efastDesign({ groups: single(3), columns: 3, samples: answers.N, seed: 1 })
    // Steps where neither curve turns: their size is 2 omega / N whatever the phase.
    const step = (points: number[][], j: number): number => Math.max(...points.slice(1).map((x, i) => Math.abs(x[j] - points[i][j])))
    const ours = Array.from({ length: 20 }, (_, r) => rowOf(design, r))
    const theirs = answers.X_first20.map(x => x.map(v => (v / Math.PI + 1) / 2))
    for (const j of [0, 1, 2]) expect(step(ours, j)).toBeCloseTo(step(theirs, j), 9)
  })
})

describe('eFAST curves', () => {
  it('are the waves of Saltelli, Tarantola and Chan', () => {
    const n = 129
    const design = efastDesign({ groups: single(4), columns: 4, samples: n, seed: 5 })
    // omega_max = floor(128 / 8) = 16, the others up to floor(16 / 8) = 2: for 3 others more than there are, so 1, 2, 1 in turn.
    const frequencies = [
      [16, 1, 2, 1],
      [1, 16, 2, 1],
      [1, 2, 16, 1],
      [1, 2, 1, 16],
    ]
    for (let factor = 0; factor < 4; factor++) {
      for (let j = 0; j < 4; j++) {
        const start = rowOf(design, factor * n)[j]
        const rising = Math.asin(2 * start - 1 > 1 ? 1 : Math.sin(Math.PI * (start - 0.5)))
        // The first point leaves two phases: rising and falling.
        const errors = [rising, Math.PI - rising].map(phase =>
          Math.max(
            ...Array.from({ length: n }, (_, i) => Math.abs(rowOf(design, factor * n + i)[j] - wave(frequencies[factor][j], i, n, phase))),
          ),
        )
        expect(Math.min(...errors)).toBeLessThan(1e-7)
      }
    }
  })

  it('spread the low frequencies where there is room', () => {
    // N = 1025: omega_max = 128, up to 16 for the others; 4 of them: 1, 6, 11, 16.
    const design = efastDesign({ groups: single(5), columns: 5, samples: 1025, seed: 5 })
    const steps = [128, 1, 6, 11, 16].map(omega => (2 * omega) / 1025)
    const largest = [0, 1, 2, 3, 4].map(j =>
      Math.max(...Array.from({ length: 40 }, (_, r) => Math.abs(rowOf(design, r + 1)[j] - rowOf(design, r)[j]))),
    )
    steps.forEach((step, j) => expect(largest[j]).toBeCloseTo(step, 9))
  })

  it('keep their first rows when there are more, in any order of asking', () => {
    const options = { groups: [[1], [0, 2]], columns: 3, samples: 65, seed: 'x' }
    const few = efastDesign(options)
    const many = efastDesign({ ...options, curves: 3 })
    expect([few.rows, many.rows]).toEqual([130, 390])
    for (let r = few.rows - 1; r >= 0; r -= 7) expect(rowOf(many, r)).toEqual(rowOf(few, r))
    expect(rowOf(many, 130)).not.toEqual(rowOf(few, 0))
  })

  it('refuse too few points', () => {
    expect(efastFrequency(65, 4)).toBe(8)
    expect(() => efastFrequency(64, 4)).toThrow('65 or more')
    expect(() => efastFrequency(64.5, 4)).toThrow(RangeError)
    expect(() => efastFrequency(65, 0)).toThrow('harmonics')
    expect(() => efastDesign({ groups: [[0]], columns: 1, samples: 65, seed: 1, curves: 0 })).toThrow('curves')
  })
})

describe('the spectrum of a curve', () => {
  // numpy.fft: 2 |f_k / n|^2
  it.each([
    [[1, 4, -2, 0.5, 3, 7, 7.5, -1], [4.324389541411702, 4.203125, 2.2693604585882983], 10.796875],
    [[1, 4, -2, 0.5, 3, 7, 7.5], [7.097476291373288, 0.8594360026016028, 2.4002305631679666], 10.357142857142858],
  ])('of %j is that of numpy', (values, powers, variance) => {
    const spectrum = curveSpectrum(values.length)(Float64Array.from(values))
    powers.forEach((power, k) => expect(spectrum.power(k + 1)).toBeCloseTo(power, 12))
    expect(spectrum.variance).toBeCloseTo(variance, 12)
  })
})

describe('eFAST indices', () => {
  const samples = 513
  const run = (model: ReturnType<typeof gFunction>, curves: number, seed: number): Float64Array => {
    const d = model.factors.length
    return evaluateDesign(model, efastDesign({ groups: single(d), columns: d, samples, seed, curves }))[0]
  }

  it('find the share of the first four harmonics in a sum', () => {
    // A triangular wave has power 1 / k^4 at odd k: 1 + 1/81 of pi^4 / 96 in total. Sampling folds what lies above N / 2 = 4 omega back:
    // at most the power at k >= 5 in all, which the bound takes twice for its product with the rest.
    const inside = (1 + 1 / 81) / (Math.PI ** 4 / 96)
    const d = 3
    const design = efastDesign({ groups: single(d), columns: d, samples: 4097, seed: 2 })
    const output = Float64Array.from({ length: design.rows }, (_, r) => rowOf(design, r).reduce((a, b) => a + b, 0))
    const { first, total } = indicesOf(output, { factors: d, samples: 4097 })
    for (let j = 0; j < d; j++) {
      expect(Math.abs(first[j] - inside / 3)).toBeLessThan(2 * (1 - inside))
      expect(Math.abs(total[j] - 1 / 3)).toBeLessThan(2 * (1 - inside))
    }
  })

  it('have the mean and Student interval of their curves', () => {
    const output = run(gFunction([0, 1, 9]), 3, 4)
    const all = indicesOf(output, { factors: 3, samples })
    const each = [0, 1, 2].map(c => indicesOf(output.subarray(c * 3 * samples, (c + 1) * 3 * samples), { factors: 3, samples }))
    for (const [key, width] of [
      ['first', 'firstHalfWidth'],
      ['total', 'totalHalfWidth'],
    ] as const) {
      for (let j = 0; j < 3; j++) {
        const values = each.map(result => result[key][j])
        const mean = (values[0] + values[1] + values[2]) / 3
        const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 2)
        expect(all[key][j]).toBeCloseTo(mean, 12)
        // 4.30265: Student's t with 2 degrees of freedom, 97.5 %
        expect(all[width][j]).toBeCloseTo((4.302652729911275 * sd) / Math.sqrt(3), 9)
      }
    }
    expect(studentQuantile(0.975, 2)).toBeCloseTo(4.302652729911275, 9)
    expect([...each[0].firstHalfWidth]).toEqual([NaN, NaN, NaN])
  })

  it('rank as the closed form, lie within 0 and 1, and first is not above total', () => {
    fc.assert(
      fc.property(fc.nat(1000), seed => {
        const { first, total } = indicesOf(run(gFunction([0, 1, 4.5, 99]), 1, seed), { factors: 4, samples })
        for (let j = 0; j < 4; j++) {
          expect(first[j]).toBeGreaterThanOrEqual(0)
          expect(total[j]).toBeLessThanOrEqual(1)
          // M harmonics of the own frequency lie above half of it, so their share is part of the total's.
          expect(first[j]).toBeLessThanOrEqual(total[j] + 1e-12)
        }
        expect([...total]).toEqual([...total].sort((a, b) => b - a))
      }),
      { numRuns: 20 },
    )
  })

  it('do not change with the unit of the output', () => {
    const output = run(gFunction([0, 1]), 1, 3)
    const plain = indicesOf(output, { factors: 2, samples })
    const changed = indicesOf(
      output.map(y => 1000 - 7 * y),
      { factors: 2, samples },
    )
    for (const j of [0, 1]) {
      expect(changed.first[j]).toBeCloseTo(plain.first[j], 9)
      expect(changed.total[j]).toBeCloseTo(plain.total[j], 9)
    }
  })

  it('are 0 of a constant output and refused with a failed run', () => {
    const result = indicesOf(new Float64Array(2 * samples).fill(0.1), { factors: 2, samples })
    expect(result.constant).toBe(true)
    expect([...result.first, ...result.total]).toEqual([0, 0, 0, 0])
    const holed = run(gFunction([0, 1]), 2, 3)
    holed[3] = NaN
    holed[4] = NaN
    holed[samples] = Infinity
    expect(efastIndices(holed, { factors: 2, samples })).toEqual({ kind: 'refused', reason: 'failed-runs', failed: 3, dropped: 2, of: 4 })
    expect(() => efastIndices(holed.subarray(1), { factors: 2, samples })).toThrow('no multiple')
  })
})
