import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dominanceTable } from '../../../src/decide/rank/dominance-table.ts'
import { lexicographic } from '../../../src/decide/rank/lexicographic.ts'
import { paretoRank } from '../../../src/decide/rank/pareto-rank.ts'
import { type Preference, preferenceOf } from '../../../src/decide/rank/preference-of.ts'
import { promethee } from '../../../src/decide/rank/promethee.ts'
import { rankedScores } from '../../../src/decide/rank/ranked-scores.ts'
import { spotis } from '../../../src/decide/rank/spotis.ts'
import { topsis } from '../../../src/decide/rank/topsis.ts'
import { vikor } from '../../../src/decide/rank/vikor.ts'
import { weightedSum } from '../../../src/decide/rank/weighted-sum.ts'
import { ANCHORS, farthest, MATRIX, tableOf, TYPES, WEIGHTS } from './tables.ts'

// Wanted numbers: numpy, from the published formulae.
const open = tableOf(MATRIX, TYPES)
const anchored = tableOf(MATRIX, TYPES, ANCHORS)

describe('ranks', () => {
  it('average ties and keep their order, and rounding does not break a tie', () => {
    const { order, ranks } = rankedScores('m', ['a', 'b', 'c', 'd'], Float64Array.of(0.3, 0.1 + 0.2, 0.9, 0.3))
    expect(order).toEqual([2, 0, 1, 3])
    expect([...ranks]).toEqual([3, 3, 1, 3])
  })
})

describe('scores', () => {
  it('must not overflow', () => {
    const table = tableOf([[1e150], [0]], [1], [{ worst: 0, best: 1e-300 }])
    expect(() => weightedSum(table, [1])).toThrow('score of "a0" is Infinity')
  })
})

describe('weighted sum', () => {
  it('is worked out between declared anchors', () => {
    const wanted = [0.5761111111111111, 0.4547222222222222, 0.6488888888888888, 0.45166666666666666]
    const found = weightedSum(anchored, WEIGHTS)
    expect(farthest(found.scores, wanted)).toBeLessThan(1e-14)
    expect(found.order).toEqual([2, 0, 1, 3])
    expect(found.notes).toEqual([])
  })

  it('falls back to the worst and best of the table and says so', () => {
    const found = weightedSum(open, WEIGHTS)
    expect(farthest(found.scores, [0.5664516129032258, 0.3590322580645161, 0.7, 0.36])).toBeLessThan(1e-14)
    expect(found.notes[0].en).toContain('No worst and best declared for c0, c1, c2')
  })

  it('is 0.5 for a single alternative without anchors', () => {
    const found = weightedSum(tableOf([[3, 4]], [1, -1]), [1, 2])
    expect([...found.scores]).toEqual([0.5])
    expect([...found.ranks]).toEqual([1])
  })
})

describe('TOPSIS', () => {
  it.each([
    ['vector', [0.5719595142126893, 0.4027127648741058, 0.6238370153536263, 0.3831726145041203]],
    ['minmax', [0.5757354357761406, 0.3816846772884006, 0.6422252789298245, 0.3707607678203406]],
    ['none', [0.46684399920321423, 0.7656024470703161, 0.03336444556862969, 0.9666696702440072]],
  ] as const)('is worked out with norm %s', (norm, wanted) => {
    expect(farthest(topsis(open, WEIGHTS, { norm }).scores, wanted)).toBeLessThan(1e-13)
  })

  it('can measure from the declared anchors', () => {
    const wanted = [0.5832988776955558, 0.4484345180385342, 0.6472697006951443, 0.41822043345081544]
    expect(farthest(topsis(anchored, WEIGHTS, { norm: 'minmax', ideal: 'anchors' }).scores, wanted)).toBeLessThan(1e-13)
  })

  it('gives 0.5 where nothing differs, also in a column of zeros', () => {
    for (const norm of ['vector', 'minmax', 'none'] as const) {
      expect([
        ...topsis(
          tableOf(
            [
              [0, 2],
              [0, 2],
            ],
            [1, -1],
          ),
          [1, 1],
          { norm },
        ).scores,
      ]).toEqual([0.5, 0.5])
      expect([...topsis(tableOf([[0, 2]], [1, -1]), [1, 1], { norm }).scores]).toEqual([0.5])
    }
  })

  it('takes numbers as large and as small as there are', () => {
    const scaled = (c: number): number[][] => MATRIX.map(row => row.map(x => x * c))
    const wanted = [...topsis(open, WEIGHTS).scores]
    for (const c of [1e140, 1e-300]) expect(farthest(topsis(tableOf(scaled(c), TYPES), WEIGHTS).scores, wanted)).toBeLessThan(1e-12)
  })
})

describe('VIKOR', () => {
  it('is worked out', () => {
    const { s, r, q, scores } = vikor(open, WEIGHTS, { v: 0.3 })
    expect(farthest(s, [0.4335483870967742, 0.6409677419354839, 0.3, 0.64])).toBeLessThan(1e-14)
    expect(farthest(r, [0.1935483870967742, 0.3709677419354839, 0.3, 0.5])).toBeLessThan(1e-14)
    const wanted = [0.11750236518448438, 0.7052631578947368, 0.24315789473684207, 0.9991485335856196]
    expect(farthest(q, wanted)).toBeLessThan(1e-14)
    expect(
      farthest(
        scores,
        wanted.map(x => 1 - x),
      ),
    ).toBeLessThan(1e-14)
  })

  it('does not decide between the first and those less than 1 / (n - 1) behind', () => {
    // q is 0.1175 and 0.2432 for the first two, which need 1/3; the third is 0.5878 behind.
    const found = vikor(open, WEIGHTS, { v: 0.3 })
    expect(found.requiredAdvantage).toBeCloseTo(1 / 3, 15)
    expect(found.acceptableAdvantage).toBe(false)
    expect(found.compromise).toEqual([0, 2])
  })

  it('has a single answer where the first is far ahead and best by S and R', () => {
    const found = vikor(
      tableOf(
        [
          [9, 9],
          [1, 2],
          [2, 1],
        ],
        [1, 1],
      ),
      [1, 1],
    )
    expect([...found.compromise]).toEqual([0])
    expect(found.acceptableAdvantage && found.acceptableStability).toBe(true)
  })

  it('keeps the second where the first is best by neither S nor R', () => {
    // Found by search with numpy: a5 is first by q with 0.0524, a7 next with 0.2038, 0.1514 behind, more than 1/7; but a2 is best by S
    // and a7 by R.
    const rows = [
      [3, 8, 6],
      [4, 7, 4],
      [3, 9, 8],
      [3, 6, 2],
      [1, 10, 4],
      [10, 3, 4],
      [4, 3, 4],
      [5, 4, 7],
    ]
    const found = vikor(tableOf(rows, [1, 1, 1]), WEIGHTS)
    expect(found.q[5]).toBeCloseTo(0.052369668246445435, 14)
    expect(found.q[7]).toBeCloseTo(0.2037914691943128, 14)
    expect([found.acceptableAdvantage, found.acceptableStability]).toEqual([true, false])
    expect(found.compromise).toEqual([5, 7])
  })

  it('has defined answers for one alternative and for all alike', () => {
    const one = vikor(tableOf([[3, 4]], [1, -1]), [1, 2])
    expect([one.q[0], one.requiredAdvantage, one.compromise]).toEqual([0, 0, [0]])
    const alike = vikor(
      tableOf(
        [
          [3, 4],
          [3, 4],
          [3, 4],
        ],
        [1, -1],
      ),
      [1, 2],
    )
    expect([...alike.q]).toEqual([0, 0, 0])
    expect(alike.compromise).toEqual([0, 1, 2])
  })

  it('refuses v outside [0, 1]', () => {
    expect(() => vikor(open, WEIGHTS, { v: 1.1 })).toThrow('v: got 1.1')
  })
})

describe('PROMETHEE', () => {
  it.each<[Preference, number, number]>([
    [{ shape: 'usual' }, 1e-9, 1],
    [{ shape: 'u', q: 2 }, 2, 0],
    [{ shape: 'u', q: 2 }, 2.1, 1],
    [{ shape: 'v', p: 4 }, 3, 0.75],
    [{ shape: 'v', p: 4 }, 5, 1],
    [{ shape: 'level', q: 2, p: 4 }, 2, 0],
    [{ shape: 'level', q: 2, p: 4 }, 4, 0.5],
    [{ shape: 'level', q: 2, p: 4 }, 4.1, 1],
    [{ shape: 'linear', q: 2, p: 4 }, 1.5, 0],
    [{ shape: 'linear', q: 2, p: 4 }, 2.5, 0.25],
    [{ shape: 'linear', q: 2, p: 4 }, 4.5, 1],
    // 1 - exp(-9/8)
    [{ shape: 'gaussian', s: 2 }, 3, 0.6753475326416503],
  ])('prefers by %o at %f: %f', (preference, d, wanted) => {
    expect(preferenceOf(d, preference)).toBeCloseTo(wanted, 14)
    expect(preferenceOf(0, preference)).toBe(0)
    expect(preferenceOf(-d, preference)).toBe(0)
  })

  it('is worked out with three kinds of preference', () => {
    const preferences: Record<string, Preference> = {
      c0: { shape: 'linear', q: 0.5, p: 2 },
      c1: { shape: 'gaussian', s: 40 },
      c2: { shape: 'level', q: 0.1, p: 0.3 },
    }
    const { scores, leaving, entering } = promethee(open, WEIGHTS, { preferences })
    expect(farthest(scores, [0.12279438852198488, -0.2198526282453681, 0.30109644801899504, -0.2040382082956118])).toBeLessThan(1e-14)
    expect(leaving[0]).toBeCloseTo(1.1017871166177007 / 3, 14)
    expect(entering[3]).toBeCloseTo(1.3666666666666667 / 3, 14)
  })

  it('has net flows that add to 0, and 0 for one alternative', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.double({ min: -5, max: 5, noNaN: true })), { minLength: 1 }),
        rows => {
          const { scores } = promethee(tableOf(rows, [1, -1]), [2, 3], { preferences: { c1: { shape: 'gaussian', s: 1.7 } } })
          expect(Math.abs(scores.reduce((a, b) => a + b, 0))).toBeLessThan(1e-12)
        },
      ),
    )
    expect([...promethee(tableOf([[3, 4]], [1, -1]), [1, 1]).scores]).toEqual([0])
  })

  it('refuses thresholds that make no sense', () => {
    const bad: Preference[] = [
      { shape: 'u', q: -1 },
      { shape: 'linear', q: 2, p: 2 },
      { shape: 'v', p: 0 },
      { shape: 'gaussian', s: 0 },
      { shape: 'level', q: 3, p: 2 },
      { shape: 'v', p: NaN },
    ]
    for (const c0 of bad) expect(() => promethee(open, WEIGHTS, { preferences: { c0 } })).toThrow(RangeError)
    expect(() => promethee(open, WEIGHTS, { preferences: { cost: { shape: 'usual' } } })).toThrow('"cost"')
  })
})

describe('SPOTIS', () => {
  it('is worked out, also from a wanted point', () => {
    const { distances, scores } = spotis(anchored, WEIGHTS)
    expect(farthest(distances, [0.42388888888888887, 0.5452777777777778, 0.35111111111111115, 0.5483333333333333])).toBeLessThan(1e-14)
    expect(scores[0]).toBeCloseTo(1 - 0.42388888888888887, 14)
    const wanted = [0.3188888888888889, 0.5152777777777777, 0.24611111111111109, 0.6233333333333334]
    expect(farthest(spotis(anchored, WEIGHTS, { wanted: { c1: 120 } }).distances, wanted)).toBeLessThan(1e-14)
  })

  it('takes values beyond the bounds as at the bounds and says so', () => {
    const found = spotis(tableOf([[7], [0]], [1], [{ worst: 1, best: 5 }]), [1])
    expect([...found.distances]).toEqual([0, 1])
    expect(found.notes[0].en).toContain('beyond')
  })

  it('refuses a wanted value beyond the bounds or for nothing', () => {
    expect(() => spotis(anchored, WEIGHTS, { wanted: { c1: 20 } })).toThrow('wanted 20')
    expect(() => spotis(anchored, WEIGHTS, { wanted: { cost: 20 } })).toThrow('"cost"')
  })
})

describe('lexicographic ranking', () => {
  // safety (max), function (max), landscape (max)
  const rows = [
    [0.9, 0.3, 0.8],
    [0.86, 0.7, 0.2],
    [0.85, 0.66, 0.6],
    [0.8, 0.99, 0.99],
    [0.5, 1, 1],
  ]
  const levels = [
    { criterion: 'c0', tolerance: 0.05 },
    { criterion: 'c1', tolerance: 0.05 },
    { criterion: 'c2', tolerance: 0.05 },
  ]

  it('filters level by level within the bands, again and again', () => {
    // Safety keeps a0 a1 a2 (0.85 is just within), function a1 a2, landscape a2. Then a0 a1 -> a1. Then a0 alone (a3 is 0.1 behind). ...
    const found = lexicographic(tableOf(rows, [1, 1, 1]), [1, 1, 1], { levels })
    expect(found.order).toEqual([2, 1, 0, 3, 4])
    expect([...found.scores]).toEqual([2, 3, 4, 1, 0])
  })

  it('shares a place where the bands cannot tell', () => {
    const found = lexicographic(
      tableOf(
        [
          [1, 5],
          [0.97, 5.02],
          [0.2, 9],
        ],
        [1, 1],
      ),
      [1, 1],
      { levels: levels.slice(0, 2) },
    )
    expect([...found.ranks]).toEqual([1.5, 1.5, 3])
  })

  it('takes the criteria by weight where no levels are given, and turns minimised ones', () => {
    const found = lexicographic(
      tableOf(
        [
          [1, 5],
          [1, 4],
          [2, 9],
        ],
        [1, -1],
      ),
      [0.4, 0.6],
    )
    expect(found.order).toEqual([1, 0, 2])
    // Of equal weight: the first given decides.
    const equal = tableOf(
      [
        [1, 5, 5],
        [2, 4, 4],
        [2, 4, 6],
      ],
      [1, 1, 1],
    )
    expect(lexicographic(equal, [1, 1, 1]).order).toEqual([2, 1, 0])
  })

  it('refuses levels that make no sense', () => {
    const rank = (levels: { criterion: string; tolerance: number }[]) => () => lexicographic(open, WEIGHTS, { levels })
    expect(rank([])).toThrow('no levels')
    expect(rank([{ criterion: 'x', tolerance: 0 }])).toThrow('"x"')
    expect(rank([{ criterion: 'c0', tolerance: -1 }])).toThrow('tolerance -1')
    expect(rank([levels[0], levels[0]])).toThrow('twice')
  })
})

describe('dominance', () => {
  const table = tableOf(
    [
      [3, 10],
      [2, 12],
      [3, 10],
      [5, 20],
      [2, 25],
    ],
    [1, -1],
  )

  it('is found whatever the weights', () => {
    const found = dominanceTable(table)
    expect(found.dominators).toEqual([[], [0, 2], [], [], [0, 1, 2, 3]])
    expect(found.front).toEqual([0, 2, 3])
    expect(found.dominates[1]).toBe(1)
    expect(found.dominates[2]).toBe(0)
  })

  it('ranks in layers', () => {
    const found = paretoRank(table, [1, 1])
    expect([...found.scores]).toEqual([0, -1, 0, 0, -2])
    expect([...found.ranks]).toEqual([2, 4, 2, 2, 5])
    // Only the cost counts.
    expect([...paretoRank(table, [0, 1]).scores]).toEqual([0, -1, 0, -2, -3])
  })
})
