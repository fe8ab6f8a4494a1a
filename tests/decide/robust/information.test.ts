import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../../src/base/keyed-draw.ts'
import { normalQuantile } from '../../../src/base/normal-quantile.ts'
import { measurementValues } from '../../../src/decide/robust/measurement-values.ts'
import { partialInformation } from '../../../src/decide/robust/partial-information.ts'
import { perfectInformation } from '../../../src/decide/robust/perfect-information.ts'
import { quantileBins } from '../../../src/decide/robust/quantile-bins.ts'
import { regrets } from '../../../src/decide/robust/regrets.ts'
import { anyLosses, EXAMPLE, FAILED, lossesOf } from './example.ts'

const INPUT = [0.31, 0.72, 0.35, 0.2, 0.5, 0.12, 0.81, 0.66]

describe('value of perfect information', () => {
  it('is what numpy and scipy give', () => {
    const { value, halfWidth, chosen, expectedNow, expectedKnowing, wouldChange } = perfectInformation(EXAMPLE)
    expect(value).toBeCloseTo(1.7125, 13)
    expect(halfWidth).toBeCloseTo(1.545710410931642, 12)
    expect(chosen).toBe(1)
    expect(expectedNow - expectedKnowing).toBeCloseTo(1.7125, 13)
    expect(wouldChange).toBe(0.5)
  })

  it('is the expected regret of the chosen plan, and never negative', () => {
    fc.assert(
      fc.property(anyLosses, losses => {
        const { value, chosen, expectedNow, expectedKnowing } = perfectInformation(losses)
        const { mean } = regrets(losses)
        expect(Math.abs(value - mean[chosen])).toBeLessThan(1e-11)
        expect(Math.abs(value - (expectedNow - expectedKnowing))).toBeLessThan(1e-11)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(Math.min(...mean) + 1e-11)
      }),
    )
  })

  it('names failed runs', () => {
    expect(perfectInformation(FAILED).shared).toMatchObject({ alwaysFailed: [3], leftOut: 1 })
    expect(perfectInformation(lossesOf([[NaN], [1]]))).toMatchObject({ chosen: 1, value: 0 })
    expect(perfectInformation(lossesOf([[1, NaN], [NaN, 1]]))).toMatchObject({ chosen: -1, value: NaN, expectedNow: NaN }) // prettier-ignore
  })
})

describe('bins', () => {
  it('have equal counts, and never part equal numbers', () => {
    expect([...quantileBins([5, 1, 4, 2, 3, 0], 3)]).toEqual([2, 0, 2, 1, 1, 0])
    expect([...quantileBins([1, 1, 1, 1, 1, 2], 3)]).toEqual([0, 0, 0, 0, 0, 1])
    expect([...quantileBins([7, 7, 7], 3)]).toEqual([0, 0, 0])
    expect([...quantileBins([0, 0, 0, 0, 1, 2, 3, 4], 4)]).toEqual([0, 0, 0, 0, 1, 1, 2, 2])
  })

  it('are numbered without gaps, rise with the numbers and are no more than asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (values, bins) => {
        const bin = quantileBins(values, bins)
        const used = Math.max(...bin) + 1
        expect(used).toBeLessThanOrEqual(bins)
        expect(new Set(bin).size).toBe(used)
        const distinct = new Set(values).size
        expect(used === distinct || distinct > bins).toBe(true)
        values.forEach((a, i) => {
          values.forEach((b, j) => {
            expect(a !== b || bin[i] === bin[j]).toBe(true)
            expect(a >= b || bin[i] <= bin[j]).toBe(true)
          })
        })
      }), // prettier-ignore
    )
  })
})

describe('value of partial information', () => {
  it('of two bins is what is worked out by hand', () => {
    // Low half, futures 5, 3, 0, 2: means 5.075, 5.85, 5.0. High half: 6.9, 6.0, 8.45. 5.925 - (5 + 6) / 2.
    const { raw, bins, choices, changesDecision, tooManyBins } = partialInformation(EXAMPLE, INPUT, { seed: 1, bins: 2, resamples: 20 })
    expect(raw).toBeCloseTo(0.425, 13)
    expect(bins).toBe(2)
    expect(choices.map(({ from, to, futures, plan }) => [from, to, futures, plan])).toEqual([[0.12, 0.35, 4, 2], [0.5, 0.81, 4, 1]]) // prettier-ignore
    expect(choices[0].loss).toBeCloseTo(5, 13)
    expect(changesDecision).toBe(true)
    expect(tooManyBins).toBe(true)
  })

  it('is between 0 and that of perfect information, which it reaches with a bin for each future', () => {
    const enough = anyLosses.filter(({ futures }) => futures >= 4)
    fc.assert(
      fc.property(enough, fc.integer({ min: 1, max: 8 }), fc.nat(), (losses, bins, seed) => {
        const draw = keyedDraw(seed, 0)
        const input = Array.from({ length: losses.futures }, (_, s) => draw.uniform('params', s, 0, 0))
        const perfect = perfectInformation(losses).value
        const { raw, corrected, chance } = partialInformation(losses, input, { seed, bins, resamples: 9 })
        expect(raw).toBeGreaterThanOrEqual(-1e-11)
        expect(raw).toBeLessThanOrEqual(perfect + 1e-11)
        expect(corrected).toBeGreaterThanOrEqual(0)
        expect(corrected).toBeLessThanOrEqual(perfect + 1e-11)
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThanOrEqual(1)
        const each = partialInformation(losses, input, { seed, bins: losses.futures, resamples: 1 })
        expect(Math.abs(each.raw - perfect)).toBeLessThan(1e-11)
      }),
      { numRuns: 60 },
    )
  })

  it('finds the value of a linear problem, and little in an input that does not matter', () => {
    // Plan 0 costs 0, plan 1 costs x + e with x and e standard normal: learning x is worth E[max(-x, 0)] = 1 / sqrt(2 pi).
    const n = 4000
    const draw = keyedDraw(9, 0)
    const normal = (s: number, k: number): number => normalQuantile(draw.uniform('params', s, 0, k))
    const futures = Array.from({ length: n }, (_, s) => s)
    const x = futures.map(s => normal(s, 0))
    const losses = lossesOf([futures.map(() => 0), futures.map(s => x[s] + normal(s, 1))])
    const settings = { seed: 3, resamples: 60 }
    const [first, second] = measurementValues(losses, [{ id: 'other', values: futures.map(s => normal(s, 2)) }, { id: 'x', values: x }], settings) // prettier-ignore
    expect([first.input, second.input]).toEqual(['x', 'other'])
    // Standard error of the mean of max(-x, 0), of deviation 0.58, is 0.0092, and of the mean of the plan 0.022; 31 bins cost little.
    expect(Math.abs(first.raw - 0.3989422804014327)).toBeLessThan(0.05)
    expect(first.low).toBeLessThan(first.high)
    expect(first.changesDecision).toBe(true)
    expect(first.tooManyBins).toBe(false)
    expect(first.chance).toBeCloseTo(1 / 61, 15)
    expect(second.corrected).toBeLessThan(0.03)
    expect(second.chance).toBeGreaterThan(0.02)
    // What is said to be noise is what the useless input shows.
    expect(Math.abs(second.raw - second.noise)).toBeLessThan(0.03)
  })

  it('is a function of the seed', () => {
    const settings = { seed: 'a', bins: 2, resamples: 30 }
    expect(partialInformation(EXAMPLE, INPUT, settings)).toEqual(partialInformation(EXAMPLE, INPUT, settings))
    expect(partialInformation(EXAMPLE, INPUT, { ...settings, seed: 'b' }).noise).not.toBe(
      partialInformation(EXAMPLE, INPUT, settings).noise,
    )
  })

  it('leaves out failed runs and unknown inputs, and says nothing of too few futures', () => {
    const { shared } = partialInformation(FAILED, INPUT.with(6, NaN), { seed: 1, bins: 2, resamples: 2 })
    expect(shared).toMatchObject({ futures: [0, 1, 2, 4, 5, 7], leftOut: 2, alwaysFailed: [3] })
    expect(partialInformation(lossesOf([[1, 2, 3]]), [1, 2, 3], { seed: 1 })).toMatchObject({ raw: NaN, bins: 0, changesDecision: false })
    expect(() => partialInformation(EXAMPLE, [1], { seed: 1 })).toThrow('1 inputs of 8 futures')
    expect(() => partialInformation(EXAMPLE, INPUT, { seed: 1, bins: 0 })).toThrow('0 bins')
  })
})
