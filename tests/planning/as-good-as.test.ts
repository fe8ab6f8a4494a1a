import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asGoodAs } from '../../src/planning/as-good-as.ts'
import type { FrontPlan } from '../../src/planning/plan-optimization.ts'
import { futureStatistics } from '../../src/planning/plan-statistics.ts'

/** A plan of a front: its cost [CNY], its mean in the main objective and what it gains on the recommended one, mean and half-width. */
function plan(cost: number, main: number, mean: number, halfWidth: number): FrontPlan {
  const of = (value: number): FrontPlan['gain'] => futureStatistics(Float64Array.of(value, value))
  const scores = { safety: of(1), function: of(0.5), landscape: of(0.5), cost: of(cost) }
  const unsafe = { count: 0, of: 64, share: 0, low: 0, high: 0.1 }
  return {
    actions: [],
    means: [main, cost],
    objectives: [of(main), of(cost)],
    scores,
    spending: [cost],
    unsafe,
    gain: { ...of(mean), halfWidth },
  }
}
const KEPT = [true, true, true, true]
const FRONT = [plan(2e6, 0.85, -0.07, 0.002), plan(5e6, 0.902, -0.018, 0.0015), plan(8e6, 0.917, -0.003, 0.0005), plan(8.4e6, 0.92, 0, 0)]

describe('a cheaper plan that counts as equal', () => {
  it('is the cheapest whose whole interval lies within the tolerance', () => {
    expect(asGoodAs(FRONT, 3, KEPT, 'score')).toEqual({ asGood: { plan: 1, tolerance: 0.02 } })
    // 0.018 + 0.003 is beyond 0.02, though the mean is within it.
    const wide = FRONT.with(1, plan(5e6, 0.902, -0.018, 0.003))
    expect(asGoodAs(wide, 3, KEPT, 'score')).toEqual({ asGood: { plan: 2, tolerance: 0.02 } })
  })

  it('keeps the rules, and costs at least 1 % less', () => {
    expect(asGoodAs(FRONT, 3, [true, false, true, true], 'score').asGood?.plan).toBe(2)
    expect(asGoodAs([plan(8.33e6, 0.919, -0.001, 0.0002), FRONT[3]], 1, KEPT, 'score')).toEqual({})
    expect(asGoodAs([plan(8.3e6, 0.919, -0.001, 0.0002), FRONT[3]], 1, KEPT, 'score').asGood?.plan).toBe(0)
  })

  it('is measured on the scale of the objective', () => {
    // Erosion [t/(km2 a)], less is better: 2 % of 3000, the largest of the front, are 60.
    const erosion = [plan(0, 3000, -2050, 20), plan(4e6, 1002, -52, 7), plan(5e6, 950, 0, 0)]
    expect(asGoodAs(erosion, 2, KEPT, 'erosion')).toEqual({ asGood: { plan: 1, tolerance: 60 } })
    expect(asGoodAs(erosion.with(1, plan(4e6, 1002, -52, 9)), 2, KEPT, 'erosion')).toEqual({})
    expect(asGoodAs(FRONT, 3, KEPT, 'cover').asGood?.tolerance).toBe(0.02)
  })

  it('is nothing where the cost is what counts, or where the recommended plan breaks a rule', () => {
    expect(asGoodAs(FRONT, 3, KEPT, 'cost')).toEqual({})
    expect(asGoodAs(FRONT, 3, [true, true, true, false], 'score')).toEqual({})
  })

  it('is never dearer, never surely behind by the tolerance, and no cheaper one is left out (all fronts)', () => {
    const plans = fc.array(fc.tuple(fc.nat(10), fc.integer({ min: -5, max: 2 }), fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(plans, rows => {
        const front = [...rows.map(([cost, gain, half]) => plan(cost * 1e6, 0.9, gain / 100, half / 1000)), plan(6e6, 0.9, 0, 0)]
        const kept = [...rows.map(([, , , keeps]) => keeps), true]
        const found = asGoodAs(front, rows.length, kept, 'score').asGood?.plan
        const able = rows.flatMap(([cost, gain, half, keeps]) => (keeps && cost < 6 && 10 * gain - half >= -20 ? [cost] : []))
        expect(found === undefined ? undefined : rows[found][0]).toBe(able.length === 0 ? undefined : Math.min(...able))
      }),
    )
  })
})
