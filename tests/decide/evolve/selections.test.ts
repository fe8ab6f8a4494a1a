import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { niche } from '../../../src/decide/evolve/niche.ts'
import { nsga2 } from '../../../src/decide/evolve/nsga2.ts'
import { nsga3Bounds } from '../../../src/decide/evolve/nsga3-bounds.ts'
import { nsga3 } from '../../../src/decide/evolve/nsga3.ts'
import { referenceLines } from '../../../src/decide/evolve/reference-lines.ts'
import { referencePoints } from '../../../src/decide/evolve/reference-points.ts'
import type { Selection } from '../../../src/decide/evolve/selection.ts'
import { constrainedDominance } from '../../../src/decide/pareto/constrained-dominance.ts'
import { DOMINANCE_FIXTURE } from '../pareto/dominance-fixture.ts'
import { scripted } from './scripted.ts'

describe('reference points', () => {
  // C(M + p - 1, p), for p < M with the layer of p - 1: Deb and Jain 2014, table I, for 8, 10 and 15 objectives.
  it.each([
    [2, 99, 100],
    [3, 12, 91],
    [5, 6, 210],
    [8, 3, 156],
    [10, 3, 275],
    [15, 2, 135],
    [3, 1, 6],
  ])('%i objectives, %i divisions: %i points of sum 1', (objectives, divisions, count) => {
    const points = referencePoints(objectives, divisions)
    expect(points.length / objectives).toBe(count)
    for (let i = 0; i < count; i++) {
      const point = points.subarray(i * objectives, (i + 1) * objectives)
      expect(point.every(x => x >= 0)).toBe(true)
      expect(point.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
    }
  })

  it('are spread evenly, the inner layer half-way to the middle', () => {
    expect([...referencePoints(2, 4)]).toEqual([0, 1, 0.25, 0.75, 0.5, 0.5, 0.75, 0.25, 1, 0])
    const inner = [...referencePoints(4, 2)].slice(40)
    expect(inner.slice(0, 4)).toEqual([0.125, 0.125, 0.125, 0.625])
  })

  it('refuse what cannot be', () => {
    expect(() => referencePoints(1, 3)).toThrow('1 objectives')
    expect(() => referencePoints(3, 0)).toThrow('0 divisions')
  })
})

/** Three outermost points, three inside, one dominated; ideal, plane and distances with NumPy. */
const POINTS = Float64Array.of(6.1, 2.3, 1.4, 1.3, 5.9, 1.5, 1.25, 2.4, 7, 3.2, 3.6, 2.9, 2.1, 2.9, 4.4, 1.2, 4.4, 3.6, 7.1, 6.2, 8.6)
const ALL = [0, 1, 2, 3, 4, 5, 6]
const FRONT = [0, 1, 2, 3, 4, 5]

describe('bounds of NSGA-III', () => {
  it('are where the plane through the outermost points cuts the axes', () => {
    const { nadir, memory } = nsga3Bounds(POINTS, 3, ALL, FRONT, undefined)
    expect(memory).toEqual({
      ideal: [1.2, 2.3, 1.4],
      worst: [7.1, 6.2, 8.6],
      extremes: [
        [6.1, 2.3, 1.4],
        [1.3, 5.9, 1.5],
        [1.25, 2.4, 7],
      ],
    })
    for (const [k, value] of [6.1, 6.040670581549536, 7.214782096584216].entries()) expect(nadir[k]).toBeCloseTo(value, 12)
  })

  it('remember ideal, worst and outermost points', () => {
    const before = {
      ideal: [1.1, 3, 1.4],
      worst: [5, 9, 9],
      extremes: [
        [5, 2.3, 1.4],
        [1.3, 5.9, 1.5],
        [1.25, 2.4, 7],
      ],
    }
    const { memory } = nsga3Bounds(POINTS, 3, ALL, FRONT, before)
    expect(memory.ideal).toEqual([1.1, 2.3, 1.4])
    expect(memory.worst).toEqual([7.1, 9, 9])
    // In the other objectives it is as good as (6.1, 2.3, 1.4), and nearer to the ideal in its own.
    expect(memory.extremes[0]).toEqual([5, 2.3, 1.4])
  })

  it('fall back on the worst of the first front where there is no plane or a cut lies beyond the worst', () => {
    // (1, 2, 1) is outermost twice.
    expect(nsga3Bounds(Float64Array.of(0, 0, 1, 1, 1, 2, 1, 2, 1), 3, [0, 1, 2], [0, 1, 2], undefined).nadir).toEqual([1, 2, 2])
    // The plane cuts the second axis at -111.7 (NumPy).
    const leaning = Float64Array.of(6, 6.2, 1.5, 0.2, 0.6, 8.7, 5.8, 8.5, 3.1, 6.8, 0.6, 1.5)
    expect(nsga3Bounds(leaning, 3, [0, 1, 2, 3], [0, 1, 2, 3], undefined).nadir).toEqual([6.8, 8.5, 8.7])
    // Without the last point 6.04 and 7.21 are beyond 5.9 and 7.
    expect(nsga3Bounds(POINTS.slice(0, 18), 3, FRONT, FRONT, undefined).nadir).toEqual([6.1, 5.9, 7])
  })

  it('fall back on the worst of all, then on 1 above the ideal', () => {
    // One point is the front; beside it a worse one in the first objective only.
    expect(nsga3Bounds(Float64Array.of(1, 5, 4, 5), 2, [0, 1], [0], undefined).nadir).toEqual([4, 6])
  })
})

describe('reference lines', () => {
  it('are found by perpendicular distance', () => {
    const bounds = nsga3Bounds(POINTS, 3, ALL, FRONT, undefined)
    const { line, distance } = referenceLines(POINTS, 3, ALL, referencePoints(3, 3), bounds)
    expect([...line]).toEqual([9, 3, 0, 5, 4, 2, 5])
    const expected = [
      0, 0.0007122488192913884, 0.0008187859093380775, 0.011419573641062575, 0.03014302999587822, 0.0076280655205552975,
      0.02183832368268719,
    ]
    expected.forEach((value, j) => expect(distance[j]).toBeCloseTo(value, 12))
  })
})

describe('niching', () => {
  // Lines 0 to 3; points 0 and 1 are in, on lines 0 and 1. Open: 2, 3, 4 on line 2, 5 on line 0, none on line 3.
  const line = Int32Array.of(0, 1, 2, 2, 2, 0)
  const distance = Float64Array.of(0, 0, 0.3, 0.1, 0.2, 0.9)

  it('begins with the emptiest line and its nearest point, then takes random ones', () => {
    // Line 2 is alone with 0 members (0.9 of 1): nearest is 3. Then lines 0 and 2 have 1: 0.6 of 2 is line 2, 0.4 of [2, 4] is point 2.
    // Line 0 is alone with 1 (0.5 of 1), its one point 5 (0.5 of 1).
    expect(niche(line, distance, 2, 3, 4, scripted(0.9, 0.6, 0.4, 0.5, 0.5))).toEqual([3, 2, 5])
  })

  it('takes all there are', () => {
    expect(niche(line, distance, 2, 4, 4, () => 0.99).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5])
  })
})

describe.skipIf(!DOMINANCE_FIXTURE)('truncation of NSGA-II in Platypus (skipped without ../shared)', () => {
  it.each([
    [2, 'k2_keeps'],
    [4, 'k4_keeps'],
  ] as const)('to %i', (size, key) => {
    const { ranking, truncate } = DOMINANCE_FIXTURE!
    const { chosen } = nsga2().survive(Float64Array.from(ranking.set.flat()), 2, new Float64Array(5), size, undefined, scripted())
    const kept = [...chosen].toSorted((a, b) => a - b).map(i => ranking.set[i])
    expect(kept).toEqual(truncate[key])
  })
})

describe.each<[string, (objectives: number) => Selection]>([
  ['NSGA-II', () => nsga2()],
  ['NSGA-III', objectives => nsga3(referencePoints(objectives, 4))],
])('%s', (_, selectionFor) => {
  const generation = fc.integer({ min: 2, max: 4 }).chain(objectives =>
    fc.record({
      objectives: fc.constant(objectives),
      size: fc.integer({ min: 1, max: 20 }),
      rows: fc.array(
        fc.record({
          f: fc.array(fc.integer({ min: -4, max: 6 }), { minLength: objectives, maxLength: objectives }),
          v: fc.constantFrom(0, 0, 0, 1, 2, NaN),
        }),
        { maxLength: 40 },
      ),
    }),
  )

  it('keeps as many as it can, each once, none failed, nothing dominated by one it left', () => {
    fc.assert(
      fc.property(generation, ({ objectives, size, rows }) => {
        const points = Float64Array.from(rows.flatMap(({ f }) => f))
        const violation = Float64Array.from(rows, ({ v }) => v)
        let at = 0
        const uniform = (): number => (at++ * 0.618034) % 1
        const { chosen, rank, spread, memory } = selectionFor(objectives).survive(points, objectives, violation, size, undefined, uniform)
        const good = rows.flatMap(({ v }, i) => (Number.isNaN(v) ? [] : [i]))
        const kept = new Set(chosen)
        expect(kept.size).toBe(Math.min(size, good.length))
        expect([chosen.length, rank.length, spread.length]).toEqual([kept.size, kept.size, kept.size])
        for (const a of good.filter(i => !kept.has(i))) {
          for (const b of kept) {
            expect(Number.isNaN(violation[b])).toBe(false)
            expect(constrainedDominance(points, objectives, violation, a, b)).not.toBe(-1)
          }
        }
        expect(JSON.parse(JSON.stringify({ memory }))).toEqual(memory === undefined ? {} : { memory })
      }),
    )
  })
})

it('NSGA-III takes feasible parents as equals, infeasible ones by violation', () => {
  const points = Float64Array.of(0, 9, 9, 0, 9, 9, 1, 1, 2, 2)
  const violation = Float64Array.of(0, 0, 0, 3, 2)
  const { chosen, rank } = nsga3(referencePoints(2, 4)).survive(points, 2, violation, 5, undefined, scripted())
  expect([...chosen]).toEqual([0, 1, 2, 4, 3])
  expect([...rank.subarray(0, 3)]).toEqual([0, 0, 0])
  expect(rank[3]).toBeGreaterThan(0)
  expect(rank[4]).toBeGreaterThan(rank[3])
  expect(() => nsga3(new Float64Array(5)).survive(points, 2, violation, 5, undefined, scripted())).toThrow(
    '5 numbers are no directions of 2 objectives',
  )
})
