import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecisionTable } from '../../../src/decide/rank/decision-table.ts'
import { dominanceTable } from '../../../src/decide/rank/dominance-table.ts'
import { lexicographic } from '../../../src/decide/rank/lexicographic.ts'
import { promethee } from '../../../src/decide/rank/promethee.ts'
import { type RankMethod, rankMethods } from '../../../src/decide/rank/rank-methods.ts'
import { subTable } from '../../../src/decide/rank/sub-table.ts'
import { topsis } from '../../../src/decide/rank/topsis.ts'
import { vikor } from '../../../src/decide/rank/vikor.ts'
import { weightedSum } from '../../../src/decide/rank/weighted-sum.ts'
import { farthest, tableOf } from './tables.ts'

/** Every method, and variants whose options take another way through it; `affine`: whether another origin and scale of a criterion, or another scale, must change nothing. */
const METHODS: [string, RankMethod, { affine: 'any' | 'scale' | 'no' }][] = [
  ...Object.entries(rankMethods).map(([name, method]): [string, RankMethod, { affine: 'any' | 'scale' | 'no' }] => [
    name,
    method,
    // A vector norm has an origin.
    { affine: name === 'topsis' ? 'scale' : 'any' },
  ]),
  ['topsis minmax', (table, weights) => topsis(table, weights, { norm: 'minmax' }), { affine: 'any' }],
  ['topsis from anchors', (table, weights) => topsis(table, weights, { norm: 'minmax', ideal: 'anchors' }), { affine: 'any' }],
  ['topsis none', (table, weights) => topsis(table, weights, { norm: 'none' }), { affine: 'no' }],
  ['vikor v = 0.2', (table, weights) => vikor(table, weights, { v: 0.2 }), { affine: 'any' }],
  ['weightedSum clipped', (table, weights) => weightedSum(table, weights, { clip: true }), { affine: 'any' }],
  [
    'weightedSum logistic',
    (table, weights) => weightedSum(table, weights, { shapes: { c0: { shape: 'logistic', steepness: 4, midpoint: 0.3 } } }),
    { affine: 'any' },
  ],
  [
    'promethee with thresholds',
    (table, weights) =>
      promethee(table, weights, { preferences: { c0: { shape: 'linear', q: 0.5, p: 3 }, c1: { shape: 'gaussian', s: 2 } } }),
    { affine: 'no' },
  ],
  [
    'lexicographic with bands',
    (table, weights) =>
      lexicographic(table, weights, {
        levels: [
          { criterion: 'c1', tolerance: 1 },
          { criterion: 'c0', tolerance: 2 },
        ],
      }),
    { affine: 'no' },
  ],
]

/** Small whole numbers, so that ties, duplicates, constant columns and dominance are common; declared anchors or none. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 2, max: 4 }))
  .chain(([n, m]) =>
    fc.record({
      rows: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
      types: fc.array(fc.constantFrom(1, -1), { minLength: m, maxLength: m }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: m, maxLength: m }),
      declared: fc.array(fc.boolean(), { minLength: m, maxLength: m }),
    }),
  )
  .map(({ rows, types, weights, declared }) => {
    // Narrower than the numbers, so that some lie beyond.
    const anchors = types.map((type, k) => (declared[k] ? (type > 0 ? { worst: 1, best: 4.5 } : { worst: 4.5, best: 1 }) : undefined))
    return { table: tableOf(rows, types, anchors), weights }
  })

/** All that some of them do lies beyond the declared best. */
const BEYOND = tableOf(
  [
    [0, 0],
    [3, 4],
    [0, 0],
    [5, 0],
    [3, 0],
  ],
  [-1, -1],
  [
    { worst: 4.5, best: 1 },
    { worst: 4.5, best: 1 },
  ],
)

describe.each(METHODS)('%s', (_, method, { affine }) => {
  it('answers in the common form', () => {
    fc.assert(
      fc.property(tables, ({ table, weights }) => {
        const { alternatives, scores, order, ranks } = method(table, weights)
        const n = table.alternatives.length
        expect(alternatives).toEqual(table.alternatives)
        expect(scores.every(Number.isFinite)).toBe(true)
        expect(order.toSorted((a, b) => a - b)).toEqual(table.alternatives.map((_, i) => i))
        expect(ranks.reduce((a, b) => a + b, 0)).toBe((n * (n + 1)) / 2)
        for (let p = 1; p < n; p++) {
          expect(ranks[order[p]]).toBeGreaterThanOrEqual(ranks[order[p - 1]])
          expect(scores[order[p]]).toBeLessThanOrEqual(scores[order[p - 1]] + 1e-11)
        }
      }),
    )
  })

  it('gives the same answer again and leaves the table as it was', () => {
    fc.assert(
      fc.property(tables, ({ table, weights }) => {
        const before = table.values.slice()
        expect(method(table, weights)).toEqual(method(table, weights))
        expect(table.values).toEqual(before)
      }),
    )
  })

  it('does not depend on the order of alternatives', () => {
    fc.assert(
      fc.property(tables, ({ table, weights }) => {
        const turned = table.alternatives.map((_, i) => i).toReversed()
        const { ranks, scores } = method(table, weights)
        const other = method(subTable(table, turned), weights)
        expect([...other.ranks]).toEqual(turned.map(i => ranks[i]))
        expect(
          farthest(
            other.scores,
            turned.map(i => scores[i]),
          ),
        ).toBeLessThan(1e-11)
      }),
    )
  })

  it('does not depend on the size of weights taken together', () => {
    fc.assert(
      fc.property(tables, ({ table, weights }) => {
        expect([
          ...method(
            table,
            weights.map(w => w * 3),
          ).ranks,
        ]).toEqual([...method(table, weights).ranks])
      }),
    )
  })

  it('never puts a dominated alternative above the one that dominates it', () => {
    fc.assert(
      fc.property(tables, ({ table, weights }) => {
        const { ranks } = method(table, weights)
        dominanceTable(table).dominators.forEach((dominators, i) => {
          for (const j of dominators) expect(ranks[j]).toBeLessThanOrEqual(ranks[i])
        })
      }),
      { numRuns: 300 },
    )
  })

  it('ties duplicates', () => {
    fc.assert(
      fc.property(tables, ({ table, weights }) => {
        const n = table.alternatives.length
        const doubled: DecisionTable = {
          ...subTable(table, [...table.alternatives.map((_, i) => i), 0]),
          alternatives: [...table.alternatives, 'twin'],
        }
        const { ranks } = method(doubled, weights)
        expect(ranks[n]).toBe(ranks[0])
      }),
    )
  })

  it('is not changed by a criterion in which all are alike', () => {
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('max' as const, 'min' as const),
        ({ table, weights }, x, direction) => {
          const m = table.criteria.length
          const rows = table.alternatives.flatMap((_, i) => [...table.values.subarray(i * m, (i + 1) * m), x])
          const wider = { ...table, criteria: [...table.criteria, { id: 'flat', direction }], values: Float64Array.from(rows) }
          expect([...method(wider, [...weights, 4]).ranks]).toEqual([...method(table, weights).ranks])
        },
      ),
      { examples: [[{ table: BEYOND, weights: [5, 6] }, 0, 'max']] },
    )
  })

  it.runIf(affine !== 'no')('does not depend on the unit of a criterion, nor on its origin if it need not', () => {
    fc.assert(
      fc.property(tables, ({ table, weights }) => {
        const to = (x: number, k: number): number => (k === 0 ? 8 * x - (affine === 'any' ? 30 : 0) : x)
        const values = table.values.map((x, at) => to(x, at % table.criteria.length))
        const criteria = table.criteria.map((criterion, k) =>
          criterion.anchors === undefined
            ? criterion
            : { ...criterion, anchors: { worst: to(criterion.anchors.worst, k), best: to(criterion.anchors.best, k) } },
        )
        expect([...method({ ...table, criteria, values }, weights).ranks]).toEqual([...method(table, weights).ranks])
      }),
    )
  })

  it('mirrors a criterion that is turned round: maximised x is minimised -x', () => {
    fc.assert(
      fc.property(tables, ({ table, weights }) => {
        const values = table.values.map(x => -x)
        const criteria = table.criteria.map(({ id, direction, anchors }) => ({
          id,
          direction: direction === 'max' ? ('min' as const) : ('max' as const),
          ...(anchors === undefined ? {} : { anchors: { worst: -anchors.worst, best: -anchors.best } }),
        }))
        expect([...method({ ...table, criteria, values }, weights).ranks]).toEqual([...method(table, weights).ranks])
      }),
    )
  })

  it('refuses bad weights and bad values', () => {
    const table = tableOf(
      [
        [1, 2],
        [2, 1],
      ],
      [1, 1],
    )
    expect(() => method(table, [1, -1])).toThrow(RangeError)
    expect(() => method(table, [0, 0])).toThrow(RangeError)
    expect(() =>
      method(
        tableOf(
          [
            [1, NaN],
            [2, 1],
          ],
          [1, 1],
        ),
        [1, 1],
      ),
    ).toThrow(RangeError)
  })
})

describe('the weighted sum', () => {
  it('keeps the first place when a dominated alternative comes in and anchors are declared', () => {
    fc.assert(
      fc.property(tables, ({ table, weights }) => {
        const anchored = {
          ...table,
          criteria: table.criteria.map(c => ({ ...c, anchors: c.direction === 'max' ? { worst: 0, best: 5 } : { worst: 5, best: 0 } })),
        }
        const before = weightedSum(anchored, weights)
        const m = table.criteria.length
        const first = before.order[0]
        const worse = table.criteria.map(({ direction }, k) => table.values[first * m + k] + (direction === 'max' ? -0.5 : 0.5))
        const larger = {
          ...anchored,
          alternatives: [...table.alternatives, 'worse'],
          values: Float64Array.from([...table.values, ...worse]),
        }
        expect(weightedSum(larger, weights).order[0]).toBe(first)
      }),
    )
  })
})
