import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baselineRegret } from '../../../src/decide/robust/baseline-regret.ts'
import { probabilityBest } from '../../../src/decide/robust/probability-best.ts'
import { regretMatrix } from '../../../src/decide/robust/regret-matrix.ts'
import { regrets } from '../../../src/decide/robust/regrets.ts'
import { anyLosses, EXAMPLE, FAILED, farthest, lossesOf } from './example.ts'

describe('regret', () => {
  it('is what numpy gives', () => {
    const { mean, high, largest, worstFuture, leastMean, leastHigh, minimax } = regrets(EXAMPLE)
    expect(farthest(mean, [1.775, 1.7125, 2.5125])).toBeLessThan(1e-13)
    expect(farthest(high, [2.5, 3.51, 6.44])).toBeLessThan(1e-13)
    expect(farthest(largest, [3.9, 4.0, 7.0])).toBeLessThan(1e-13)
    expect([...worstFuture]).toEqual([3, 0, 3])
    expect([leastMean, leastHigh, minimax]).toEqual([[1], [0], [0]])
  })

  it('is divided by a declared scale only', () => {
    expect(farthest(regrets(EXAMPLE, { scale: 2.5 }).largest, [1.56, 1.6, 2.8])).toBeLessThan(1e-13)
    expect(() => regrets(EXAMPLE, { scale: 0 })).toThrow('scale 0')
  })

  it('ties within what is declared', () => {
    expect(regrets(EXAMPLE, { tie: 0.2 }).minimax).toEqual([0, 1])
    expect(regrets(lossesOf([[1, 2], [2, 1], [9, 9]])).minimax).toEqual([0, 1]) // prettier-ignore
    expect(() => regrets(EXAMPLE, { tie: -1 })).toThrow('a tie within -1')
  })

  it('looks at futures in which all plans ran, and says which plans never did', () => {
    const { shared, mean, worstFuture } = regrets(FAILED)
    expect(shared).toMatchObject({ plans: [0, 1, 2], alwaysFailed: [3], futures: [0, 1, 2, 4, 5, 6, 7], leftOut: 1 })
    expect([...shared.failed]).toEqual([1, 0, 0, 8])
    expect(mean[0]).toBeCloseTo((1.775 * 8 - 3.9) / 7, 13)
    expect(mean[3]).toBeNaN()
    expect(worstFuture[3]).toBe(-1)
  })

  it('says nothing without a shared future', () => {
    const { shared, mean, minimax } = regrets(lossesOf([[1, NaN], [NaN, 1]])) // prettier-ignore
    expect(shared).toMatchObject({ plans: [0, 1], futures: [], leftOut: 2 })
    expect([...mean]).toEqual([NaN, NaN])
    expect(minimax).toEqual([])
    expect(regrets(lossesOf([[NaN]])).shared).toMatchObject({ plans: [], futures: [], leftOut: 1 })
  })

  it('is at least 0, and 0 for some plan in every future', () => {
    fc.assert(
      fc.property(anyLosses, losses => {
        const { values } = regretMatrix(losses)
        for (let s = 0; s < losses.futures; s++) {
          const column = losses.plans.map((_, p) => values[p * losses.futures + s])
          expect(Math.min(...column)).toBe(0)
        }
      }),
    )
  })

  it('does not change when every plan loses as much more in a future', () => {
    fc.assert(
      fc.property(anyLosses, losses => {
        const moved = { ...losses, values: losses.values.map((loss, at) => loss + 5 * (at % losses.futures)) }
        expect(farthest(regretMatrix(moved).values, regretMatrix(losses).values)).toBeLessThan(1e-11)
      }),
    )
  })

  it('against the own baseline is what numpy gives', () => {
    const { values, least } = baselineRegret(EXAMPLE, [4.5, 6.0, 4.9], 0.9, 1.6)
    expect(farthest(values, [2.65625, 0.50625, 4.34375])).toBeLessThan(1e-13)
    expect(least).toEqual([1])
    expect(baselineRegret(FAILED, [4.5, 6.0, NaN, 1]).values[3]).toBeNaN()
    expect(baselineRegret(FAILED, [4.5, 6.0, NaN, 1]).least).toEqual([1])
    expect(() => baselineRegret(EXAMPLE, [1])).toThrow('1 baselines of 3 plans')
  })
})

describe('probability of being best', () => {
  it('is counted, with Wilson interval by scipy', () => {
    const { share, intervals, ties } = probabilityBest(EXAMPLE)
    expect([...share]).toEqual([0, 0.5, 0.5])
    expect(intervals[1].low).toBeCloseTo(0.21521606221387757, 13)
    expect(intervals[1].high).toBeCloseTo(0.7847839377861224, 13)
    expect(intervals[0].low).toBe(0)
    expect(ties).toBe(0)
  })

  it('divides a future among plans that tie', () => {
    const { share, ties } = probabilityBest(lossesOf([[1, 1, 4, 0], [1, 2, 4, 2], [1, 3, 4.5, 3]])) // prettier-ignore
    expect(farthest(share, [(1 / 3 + 1 + 1 / 2 + 1) / 4, (1 / 3 + 1 / 2) / 4, 1 / 12])).toBeLessThan(1e-15)
    expect(ties).toBe(2)
    expect([...probabilityBest(lossesOf([[1], [1.2]]), 0.25).share]).toEqual([0.5, 0.5]) // prettier-ignore
  })

  it('adds to 1', () => {
    fc.assert(
      fc.property(anyLosses, losses => {
        const { share } = probabilityBest(losses)
        expect(Math.abs(share.reduce((sum, value) => sum + value, 0) - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  it('says nothing without a shared future', () => {
    const { share, intervals } = probabilityBest(lossesOf([[1, NaN], [NaN, 1]])) // prettier-ignore
    expect([...share]).toEqual([NaN, NaN])
    expect(intervals[0]).toEqual({ low: 0, high: 1 })
  })
})
