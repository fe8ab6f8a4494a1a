import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { constrainedDominance } from '../../../src/decide/pareto/constrained-dominance.ts'
import { nonDominatedSort } from '../../../src/decide/pareto/non-dominated-sort.ts'
import { DOMINANCE_FIXTURE } from './dominance-fixture.ts'

/** Small whole numbers, so that ties, duplicates and chains are frequent. */
const cloud = fc.integer({ min: 1, max: 5 }).chain(objectives =>
  fc.record({
    objectives: fc.constant(objectives),
    rows: fc.array(
      fc.record({
        f: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: objectives, maxLength: objectives }),
        v: fc.constantFrom(0, 0, 0, 5e-10, 1, 1, 2.5),
      }),
      { maxLength: 40 },
    ),
  }),
)

/** Ranks by the definition: again and again what nothing left dominates. */
function peeled(points: Float64Array, objectives: number, violation: readonly number[]): number[] {
  const ranks = violation.map(() => -1)
  for (let rank = 0; ranks.includes(-1); rank++) {
    const left = violation.map((_, i) => i).filter(i => ranks[i] < 0)
    const best = left.filter(i => !left.some(j => constrainedDominance(points, objectives, violation, j, i) < 0))
    for (const i of best) ranks[i] = rank
  }
  return ranks
}

describe('non-dominated sort', () => {
  it('ranks as the definition does', () => {
    fc.assert(
      fc.property(cloud, ({ objectives, rows }) => {
        const points = Float64Array.from(rows.flatMap(({ f }) => f))
        const violation = rows.map(({ v }) => v)
        expect([...nonDominatedSort(points, objectives, violation)]).toEqual(peeled(points, objectives, violation))
        const free = violation.map(() => 0)
        expect([...nonDominatedSort(points, objectives)]).toEqual(peeled(points, objectives, free))
      }),
      { numRuns: 400 },
    )
  })

  it('puts infeasible points behind feasible ones, by violation', () => {
    // 1e-9 counts as none, 1.1e-9 as some.
    expect([...nonDominatedSort(Float64Array.of(9, 9, 0, 0, 1, 1, 2, 1, 5, 5), 2, [1e-9, 1.1e-9, 3, 3, 0])]).toEqual([1, 2, 3, 3, 0])
  })

  it('does not rank what has failed, nor lets it push others back', () => {
    const points = Float64Array.of(1, 2, NaN, 0, 0, -Infinity, 2, 1, 0, 0)
    expect([...nonDominatedSort(points, 2, [0, 0, 0, 0, NaN])]).toEqual([0, -1, -1, 0, -1])
  })

  it('of nothing is nothing', () => {
    expect(nonDominatedSort(new Float64Array(0), 3)).toHaveLength(0)
  })

  it('refuses numbers that are no rows', () => {
    expect(() => nonDominatedSort(new Float64Array(5), 2)).toThrow('5 numbers are no rows of 2 objectives')
    expect(() => nonDominatedSort(new Float64Array(4), 2, [0])).toThrow('1 violations of 2 points')
  })

  it.skipIf(!DOMINANCE_FIXTURE)('ranks as Platypus does (skipped without ../shared)', () => {
    const { set, rank } = DOMINANCE_FIXTURE!.ranking
    expect([...nonDominatedSort(Float64Array.from(set.flat()), 2)]).toEqual(rank)
    // A third objective that says nothing takes the other way to the same ranks.
    expect([...nonDominatedSort(Float64Array.from(set.flatMap(point => [...point, 7])), 3)]).toEqual(rank)
  })
})

describe('constrained dominance', () => {
  it('is a strict partial order', () => {
    fc.assert(
      fc.property(cloud, ({ objectives, rows }) => {
        const points = Float64Array.from(rows.flatMap(({ f }) => f))
        const better = (a: number, b: number): boolean =>
          constrainedDominance(
            points,
            objectives,
            rows.map(({ v }) => v),
            a,
            b,
          ) < 0
        const some = rows.slice(0, 12).map((_, i) => i)
        for (const a of some) {
          expect(better(a, a)).toBe(false)
          for (const b of some) {
            if (!better(a, b)) continue
            expect(
              constrainedDominance(
                points,
                objectives,
                rows.map(({ v }) => v),
                b,
                a,
              ),
            ).toBe(1)
            for (const c of some) expect(better(b, c) && !better(a, c)).toBe(false)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it.skipIf(!DOMINANCE_FIXTURE)('is as in Platypus (skipped without ../shared)', () => {
    for (const [a, b, expected] of DOMINANCE_FIXTURE!.dominance) {
      expect(constrainedDominance(Float64Array.of(...a, ...b), 2, undefined, 0, 1)).toBe(expected)
    }
  })
})
