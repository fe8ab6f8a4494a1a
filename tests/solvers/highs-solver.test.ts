import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Milp } from '../../src/decide/portfolio/milp.ts'
import { dualBound } from '../../src/solvers/dual-bound.ts'
import { highsSolver } from '../../src/solvers/highs-solver.ts'

const solver = await highsSolver()

/** 3 x + 2 y with 2 x + y <= 1.5, both from 0 to 1: at best 2.75 at (0.25, 1); in whole numbers 2 at (0, 1). */
const small: Milp = {
  direction: 'max',
  objective: Float64Array.of(3, 2),
  columnLower: Float64Array.of(0, 0),
  columnUpper: Float64Array.of(1, 1),
  integer: Uint8Array.of(1, 1),
  rowLower: Float64Array.of(-Infinity),
  rowUpper: Float64Array.of(1.5),
  rowStart: Int32Array.of(0, 2),
  column: Int32Array.of(0, 1),
  value: Float64Array.of(2, 1),
}
const least: Milp = {
  ...small,
  direction: 'min',
  rowLower: Float64Array.of(1.5),
  rowUpper: Float64Array.of(Infinity),
}

/** Worths and sizes without a pattern that would settle it before the search. */
function knapsack(n: number, rows: number): Milp {
  return {
    ...small,
    objective: Float64Array.from({ length: n }, (_, k) => 100 + ((k * k * 31 + k * 7) % 97)),
    columnLower: new Float64Array(n),
    columnUpper: new Float64Array(n).fill(1),
    integer: new Uint8Array(n).fill(1),
    rowLower: new Float64Array(rows).fill(-Infinity),
    rowUpper: new Float64Array(rows).fill(50 * n),
    rowStart: Int32Array.from({ length: rows + 1 }, (_, r) => r * n),
    column: Int32Array.from({ length: rows * n }, (_, at) => at % n),
    value: Float64Array.from({ length: rows * n }, (_, at) => 90 + ((at * at * 17 + at * 5) % 101)),
  }
}

describe('the solver', () => {
  it('solves with whole numbers and without, and gives what the prices of the rows leave', () => {
    expect(solver.solve(small, { gap: 0, timeLimit: 10 })).toEqual({ status: 'optimal', x: Float64Array.of(0, 1), objective: 2, bound: 2 })
    const { x, bound, reducedCosts } = solver.solve(small, { gap: 0, timeLimit: Infinity, relaxed: true })
    expect([...(x ?? [])]).toEqual([0.25, 1])
    expect(bound).toBeCloseTo(2.75, 12)
    // A unit of the row is worth 1.5: 3 - 2 * 1.5 = 0, 2 - 1.5 = 0.5.
    expect(reducedCosts?.[0]).toBeCloseTo(0, 12)
    expect(reducedCosts?.[1]).toBeCloseTo(0.5, 12)
  })

  it('bounds a least value from below: 3 x + 2 y with 2 x + y >= 1.5 is 2.25 at (0.75, 0), in whole numbers 3', () => {
    expect(solver.solve(least, { gap: 0, timeLimit: 10, relaxed: true }).bound).toBeCloseTo(2.25, 12)
    expect(solver.solve(least, { gap: 0, timeLimit: 10 })).toMatchObject({ objective: 3, bound: 3 })
  })

  it('says what has no solution, and what has no end', () => {
    const none = { ...small, rowLower: Float64Array.of(4), rowUpper: Float64Array.of(5) }
    expect(solver.solve(none, { gap: 0, timeLimit: 10 })).toMatchObject({ status: 'infeasible', bound: Number.NaN })
    const endless = { ...small, columnUpper: Float64Array.of(Infinity, Infinity), rowUpper: Float64Array.of(Infinity) }
    for (const relaxed of [true, false])
      expect(solver.solve(endless, { gap: 0, timeLimit: 10, relaxed }), `${relaxed}`).toMatchObject({
        status: 'unbounded',
        bound: Infinity,
      })
    const sunk = { ...endless, direction: 'min', objective: Float64Array.of(-3, 2) } as const
    expect(solver.solve(sunk, { gap: 0, timeLimit: 10 })).toMatchObject({ status: 'unbounded', bound: -Infinity })
  })

  it('never puts a bound on the wrong side, however soon it is stopped', () => {
    const many = knapsack(60, 1)
    const { objective } = solver.solve(many, { gap: 0, timeLimit: 20 })
    for (const timeLimit of [0, 1e-4, 1e-3, 0.01])
      for (const relaxed of [true, false])
        expect(solver.solve(many, { gap: 0, timeLimit, relaxed }).bound, `${timeLimit} ${relaxed}`).toBeGreaterThanOrEqual(objective - 1e-9)
  })

  it('stops at a number of nodes with the same answer each time, and a bound that holds', () => {
    const hard = knapsack(40, 5)
    const best = solver.solve(hard, { gap: 0 })
    expect(best.status).toBe('optimal')
    const stopped = [0, 1, 7].map(nodeLimit => solver.solve(hard, { gap: 0, nodeLimit }))
    expect(stopped.map(({ status }) => status)).toEqual(['stopped', 'stopped', 'stopped'])
    expect(stopped[0].x).toBeUndefined()
    for (const { objective } of stopped.slice(1)) expect(objective).toBeLessThanOrEqual(best.objective + 1e-9)
    for (const { bound } of stopped) expect(bound).toBeGreaterThan(best.objective + 1)
    expect(solver.solve(hard, { gap: 0, nodeLimit: 7 })).toEqual(stopped[2])
    expect(solver.solve(hard, { gap: 0, nodeLimit: Infinity })).toEqual(best)
  })
})

describe('the bound from prices', () => {
  it('holds for any prices: by hand', () => {
    // At 1 a unit: 1.5 + (3 - 2) + (2 - 1) = 3.5; at 1.5: 2.25 + 0 + 0.5 = 2.75; at 4: 6, and nothing gains.
    expect([1, 1.5, 4].map(price => dualBound(small, [price]))).toEqual([3.5, 2.75, 6])
    // For nothing, of the wrong sign, or no number: 3 + 2.
    expect([0, -1, Number.NaN, Infinity].map(price => dualBound(small, [price]))).toEqual([5, 5, 5, 5])
    expect(dualBound({ ...small, columnUpper: Float64Array.of(Infinity, 1) }, [1])).toBe(Infinity)
    // A least value: 1.5 at 1.5 a unit is 2.25, and neither column costs less than that.
    expect(dualBound(least, [1.5])).toBe(2.25)
  })

  it('is never under what a solution reaches', () => {
    const number = fc.integer({ min: -5, max: 5 })
    fc.assert(
      fc.property(
        fc.tuple(number, number),
        fc.tuple(number, number),
        number,
        number,
        fc.double({ min: -9, max: 9, noNaN: true }),
        (c, a, low, room, price) => {
          const problem: Milp = {
            ...small,
            objective: Float64Array.from(c),
            value: Float64Array.from(a),
            rowLower: Float64Array.of(low),
            rowUpper: Float64Array.of(low + Math.abs(room)),
          }
          for (const direction of ['max', 'min'] as const) {
            const bound = dualBound({ ...problem, direction }, [price])
            for (const x of [0, 0.5, 1])
              for (const y of [0, 0.5, 1]) {
                const left = a[0] * x + a[1] * y
                if (left < low || left > low + Math.abs(room)) continue
                const reached = c[0] * x + c[1] * y
                expect(direction === 'max' ? bound - reached : reached - bound).toBeGreaterThanOrEqual(-1e-9)
              }
          }
        },
      ),
    )
  })
})
