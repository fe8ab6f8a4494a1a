import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FutureTable } from '../../../src/decide/rank/future-table.ts'
import { smaa } from '../../../src/decide/rank/smaa.ts'
import { topsis } from '../../../src/decide/rank/topsis.ts'
import { farthest, tableOf } from './tables.ts'

const UNIT = [
  { worst: 0, best: 1 },
  { worst: 0, best: 1 },
  { worst: 0, best: 1 },
]
/** Half-width of a share from 10,000 draws, with a confidence of 1 - 1e-6 so that no seed is lucky. */
const NEAR = 0.0245

// Leads of a over b: 0.3, -0.4, 0.1.
const pair = tableOf(
  [
    [0.8, 0.3, 0.5],
    [0.5, 0.7, 0.4],
  ],
  [1, 1, 1],
  UNIT,
)

describe('SMAA of two alternatives', () => {
  // Exact areas and centroids of the polygons in which each is first: Python, clipped in fractions.
  const found = smaa(pair, { seed: 11 })

  it('finds the exact acceptabilities', () => {
    const p = 0.5428571428571428
    expect(farthest(found.acceptability, [p, 1 - p, 1 - p, p])).toBeLessThan(NEAR)
    expect(found.low[0]).toBeLessThan(p)
    expect(found.high[0]).toBeGreaterThan(p)
    expect((found.high[0] - found.low[0]) / 2).toBeLessThan(0.0098)
    expect(farthest(found.pairwise, [0, p, 1 - p, 0])).toBeLessThan(NEAR)
    expect(Math.abs(found.entropy - 0.9946937953613058)).toBeLessThan(0.005)
    expect(Math.abs(found.meanRanks[0] - (2 - p))).toBeLessThan(NEAR)
  })

  it('finds the exact central weights, at which each is first for certain', () => {
    expect(farthest(found.centralWeights[0] ?? [], [0.45363408521303256, 0.1568922305764411, 0.3894736842105263])).toBeLessThan(0.015)
    expect(farthest(found.centralWeights[1] ?? [], [0.19047619047619047, 0.5428571428571428, 0.26666666666666666])).toBeLessThan(0.015)
    expect(found.confidenceFactors).toEqual([1, 1])
  })

  it('finds the exact acceptability under constraints, by rejection and by walking', () => {
    const bounded = smaa(pair, {
      seed: 2,
      space: {
        kind: 'constrained',
        bounds: { c0: { most: 0.5 }, c2: { least: 0.2 } },
        ratios: [{ over: 'c0', under: 'c1', least: 0.5, most: 2 }],
      },
    })
    expect(bounded.how).toBe('rejection')
    expect(Math.abs(bounded.acceptability[0] - 0.6749156355455568)).toBeLessThan(NEAR)
    const other = tableOf(
      [
        [0.8, 0.2, 0.5],
        [0.3, 0.8, 0.49],
      ],
      [1, 1, 1],
      UNIT,
    )
    const walked = smaa(other, {
      seed: 2,
      space: {
        kind: 'constrained',
        bounds: { c0: { most: 0.2 }, c1: { least: 0.1, most: 0.25 } },
        ratios: [{ over: 'c1', under: 'c0', most: 2 }],
      },
    })
    expect(walked.how).toBe('walk')
    expect(Math.abs(walked.acceptability[0] - 0.21897575059167565)).toBeLessThan(2 * NEAR)
    expect(walked.notes[0].en).toContain('random walk')
    // Corners 1 / 1, 1/2 / 1, 1/2, 1/2 ... of the order have leads 0.3, -0.05 and 0: a leads on 6/7 of it.
    const ordered = smaa(pair, { seed: 2, space: { kind: 'constrained', order: ['c0', 'c1', 'c2'] } })
    expect(Math.abs(ordered.acceptability[0] - 6 / 7)).toBeLessThan(NEAR)
  })

  it('finds the exact acceptability with four criteria', () => {
    // Leads 0.3, -0.4, 0.1, -0.15: sum over positive ones of product d_i / (d_i - d_j).
    const table = tableOf(
      [
        [0.8, 0.3, 0.5, 0.25],
        [0.5, 0.7, 0.4, 0.4],
      ],
      [1, 1, 1, 1],
      [...UNIT, UNIT[0]],
    )
    expect(Math.abs(smaa(table, { seed: 4 }).acceptability[0] - 0.38857142857142857)).toBeLessThan(NEAR)
  })
})

describe('SMAA of three alternatives', () => {
  it('finds the exact acceptabilities of all places, entropy and central weights', () => {
    const found = smaa(
      tableOf(
        [
          [0.9, 0.2, 0.4],
          [0.5, 0.7, 0.3],
          [0.6, 0.4, 0.6],
        ],
        [1, 1, 1],
        UNIT,
      ),
      { seed: 21 },
    )
    const wanted = [
      0.3237037037037037, 0.24962962962962965, 0.42666666666666664, 0.3296296296296296, 0.1787037037037037, 0.4916666666666667,
      0.3466666666666667, 0.5716666666666667, 0.08166666666666667,
    ]
    expect(farthest(found.acceptability, wanted)).toBeLessThan(NEAR)
    const rankings = [
      0.04537037037037037, 0.2783333333333333, 0.0362962962962963, 0.29333333333333333, 0.21333333333333335, 0.13333333333333333,
    ]
    expect(Math.abs(found.entropy - -rankings.reduce((sum, p) => sum + p * Math.log2(p), 0))).toBeLessThan(0.03)
    expect(farthest(found.centralWeights[2] ?? [], [0.18974358974358974, 0.21837606837606838, 0.5918803418803419])).toBeLessThan(0.015)
  })
})

describe('SMAA over futures', () => {
  /** Two alternatives, two criteria, four futures: the lead of a in (c0, c1). */
  const leads = [
    [0.2, -0.2],
    [0.2, -0.1],
    [-0.1, -0.3],
    [0.4, 0.1],
  ]
  const table: FutureTable = {
    alternatives: ['a', 'b'],
    criteria: ['c0', 'c1'].map(id => ({ id, direction: 'max', anchors: { worst: 0, best: 1 } })),
    futures: 4,
    values: Float64Array.from(leads.flatMap(([x, y]) => [0.5 + x, 0.5 + y, 0.5, 0.5])),
  }

  it('shares the draws between futures: the mean of the exact shares', () => {
    // w0 > 1/2, w0 > 1/3, never, always.
    const found = smaa(table, { seed: 9 })
    expect(Math.abs(found.acceptability[0] - (1 / 2 + 2 / 3 + 0 + 1) / 4)).toBeLessThan(NEAR)
    expect(found.futures).toBe(4)
    // Central weight of a: (1/4 (1/2 3/4 + 2/3 2/3 + 1 1/2)) / (share) = 0.6090: first in futures 0, 1 and 3.
    expect(Math.abs((found.centralWeights[0]?.[0] ?? 0) - (3 / 8 + 4 / 9 + 1 / 2) / (1 / 2 + 2 / 3 + 1))).toBeLessThan(0.015)
    expect(found.confidenceFactors[0]).toBe(0.75)
    expect(found.notes[0].en).toContain('only 4 futures')
  })

  it('puts a failed run last in its future and reports it', () => {
    const values = table.values.slice()
    values[4 * 3 + 1] = NaN
    values[4 * 1 + 3] = Infinity
    const found = smaa({ ...table, values }, { seed: 9 })
    expect([...found.failed]).toEqual([1, 1])
    // Future 3 is lost for a, future 1 for b.
    expect(Math.abs(found.acceptability[0] - (1 / 2 + 1 + 0 + 0) / 4)).toBeLessThan(NEAR)
    expect(found.notes[0].en).toContain('a, b')
    expect(() => smaa({ ...table, values: values.fill(NaN) }, { seed: 1 })).toThrow('all 8 runs failed')
  })

  it('uses the same anchors in all futures where none are declared', () => {
    // c0 from 0.4 to 0.9, c1 from 0.2 to 0.6: leads divided by 0.5 and 0.4.
    const open = { ...table, criteria: table.criteria.map(({ id, direction }) => ({ id, direction })) }
    const share = ([x, y]: number[]): number => {
      const [p, q] = [x / 0.5, y / 0.4]
      if (p > 0 && q > 0) return 1
      return p < 0 ? 0 : p / (p - q)
    }
    const wanted = leads.reduce((sum, lead) => sum + share(lead) / 4, 0)
    expect(Math.abs(smaa(open, { seed: 9 }).acceptability[0] - wanted)).toBeLessThan(NEAR)
  })

  it('refuses tables of the wrong shape', () => {
    expect(() => smaa({ ...table, futures: 3 }, { seed: 1 })).toThrow('3 futures x 2 alternatives x 2 criteria = 12')
    expect(() => smaa({ ...table, futures: 0 }, { seed: 1 })).toThrow('futures: got 0')
  })
})

describe('SMAA', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })

  it('has acceptabilities that add to 1 for each alternative and each place, ties shared', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (rows, seed) => {
        const n = rows.length
        const { acceptability, pairwise, centralWeights } = smaa(tableOf(rows, [1, -1, 1]), { seed, draws: 60 })
        for (let i = 0; i < n; i++) {
          let row = 0
          let column = 0
          for (let p = 0; p < n; p++) {
            row += acceptability[i * n + p]
            column += acceptability[p * n + i]
            expect(pairwise[i * n + p] + pairwise[p * n + i]).toBeCloseTo(p === i ? 0 : 1, 12)
          }
          expect(row).toBeCloseTo(1, 12)
          expect(column).toBeCloseTo(1, 12)
          expect(centralWeights[i] === null).toBe(acceptability[i * n] === 0)
        }
      }),
    )
  })

  it('shares places between twins: one half each', () => {
    const found = smaa(
      tableOf(
        [
          [1, 2],
          [1, 2],
        ],
        [1, 1],
      ),
      { seed: 1, draws: 100 },
    )
    expect([...found.acceptability]).toEqual([0.5, 0.5, 0.5, 0.5])
    expect([...found.pairwise]).toEqual([0, 0.5, 0.5, 0])
    expect(found.confidenceFactors).toEqual([0.5, 0.5])
    expect(found.entropy).toBe(0)
  })

  it('has no central weights for one that is never first', () => {
    const found = smaa(
      tableOf(
        [
          [3, 3],
          [1, 2],
        ],
        [1, 1],
      ),
      { seed: 1, draws: 100 },
    )
    expect([found.centralWeights[1], found.confidenceFactors[1]]).toEqual([null, null])
    expect([...found.acceptability]).toEqual([1, 0, 0, 1])
  })

  it('takes any method, and fixed weights give its answer', () => {
    const method = (table: Parameters<typeof topsis>[0], weights: ArrayLike<number>): ReturnType<typeof topsis> => topsis(table, weights)
    const table = tableOf(
      [
        [3, 9, 2],
        [8, 1, 3],
        [5, 5, 5],
      ],
      [1, 1, 1],
    )
    const { order } = topsis(table, [5, 3, 2])
    const found = smaa(table, { seed: 1, draws: 10, method, space: { kind: 'fixed', weights: [5, 3, 2] } })
    order.forEach((i, place) => expect(found.acceptability[i * 3 + place]).toBe(1))
    expect(found.entropy).toBe(0)
    expect(smaa(table, { seed: 1, draws: 200, method }).acceptability).not.toEqual(smaa(table, { seed: 1, draws: 200 }).acceptability)
  })

  it('is the same again for the same seed', () => {
    expect(smaa(pair, { seed: 's', draws: 300 })).toEqual(smaa(pair, { seed: 's', draws: 300 }))
    expect(smaa(pair, { seed: 's', draws: 300 }).acceptability).not.toEqual(smaa(pair, { seed: 't', draws: 300 }).acceptability)
  })
})
