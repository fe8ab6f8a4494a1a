import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestSet } from '../../../src/network/planning/best-set.ts'

/** Cells that each thing covers, and pairs that are worth something only together: neither sub- nor supermodular. */
const problems = fc
  .integer({ min: 1, max: 8 })
  .chain(n =>
    fc.record({
      price: fc.array(
        fc.integer({ min: 1, max: 40 }).map(x => x / 10),
        { minLength: n, maxLength: n },
      ),
      covers: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), { minLength: n, maxLength: n }),
      pairs: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 5 })), { maxLength: 5 }),
      budget: fc.integer({ min: 0, max: 120 }).map(x => x / 10),
    }),
  )
  .map(({ price, covers, pairs, budget }) => ({
    price,
    budget,
    value: (chosen: readonly number[]) =>
      new Set(chosen.flatMap(i => covers[i] ?? [])).size +
      pairs.reduce((sum, [a, b, worth]) => sum + (a !== b && chosen.includes(a) && chosen.includes(b) ? worth : 0), 0),
  }))

function bruteForce(price: readonly number[], budget: number, value: (chosen: readonly number[]) => number): number {
  let most = -Infinity
  for (let bits = 0; bits < 1 << price.length; bits++) {
    const chosen = [...price.keys()].filter(i => (bits >> i) & 1)
    const spent = chosen.reduce((sum, i) => sum + Math.round(10 * (price[i] ?? 0)), 0)
    if (spent <= Math.round(10 * budget)) most = Math.max(most, value(chosen))
  }
  return most
}

describe('the best affordable set', () => {
  it('is what trying all sets gives, and proved so', () => {
    fc.assert(
      fc.property(problems, problem => {
        const { chosen, after, bound, status, spent } = bestSet({ ...problem, work: 10_000 })
        expect(status).toBe('optimal')
        expect(after).toBe(bruteForce(problem.price, problem.budget, problem.value))
        expect(bound).toBe(after)
        expect(problem.value(chosen)).toBe(after)
        expect(spent).toBeLessThanOrEqual(problem.budget + 1e-9)
        for (const i of chosen) expect(problem.value(chosen.filter(other => other !== i))).toBeLessThan(after)
      }),
    )
  })

  it('has a bound that no affordable set exceeds, however little work is allowed, and keeps to the work', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 30 }), (problem, work) => {
        let valued = 0
        const value = (chosen: readonly number[]): number => {
          valued++
          return problem.value(chosen)
        }
        const found = bestSet({ ...problem, value, work })
        const most = bruteForce(problem.price, problem.budget, problem.value)
        expect(found.bound).toBeGreaterThanOrEqual(most)
        expect(found.after).toBeLessThanOrEqual(most)
        expect(found.valued).toBe(valued)
        // the last step may finish what it began: two answers, or one round of the greedy search; then each thing is left out once
        expect(valued).toBeLessThanOrEqual(work + 2 * problem.price.length + 3)
      }),
    )
  })

  it('takes nothing where nothing can be afforded, and refuses what has no meaning', () => {
    const value = (chosen: readonly number[]): number => chosen.length
    expect(bestSet({ price: [2, 3], budget: 1, value, work: 9 })).toMatchObject({ chosen: [], after: 0, status: 'optimal' })
    expect(bestSet({ price: [], budget: 1, value, work: 9 })).toMatchObject({ chosen: [], status: 'optimal' })
    expect(() => bestSet({ price: [0], budget: 1, value, work: 9 })).toThrow('want a number above 0')
    expect(() => bestSet({ price: [1], budget: NaN, value, work: 9 })).toThrow('want 0 or more')
    expect(() => bestSet({ price: [1], budget: 1, value, work: 0 })).toThrow('want 1 or more')
  })
})
