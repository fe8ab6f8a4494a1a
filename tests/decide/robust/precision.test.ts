import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanPrecision } from '../../../src/decide/robust/mean-precision.ts'
import { pairedDifference } from '../../../src/decide/robust/paired-difference.ts'
import { precisionStop } from '../../../src/decide/robust/precision-stop.ts'
import { probabilityInterval } from '../../../src/decide/robust/probability-interval.ts'
import { ROWS } from './example.ts'

describe('precision of a mean', () => {
  it('is what scipy gives', () => {
    const { mean, deviation, halfWidth, count } = meanPrecision(ROWS[0], 0.9)
    expect(mean).toBeCloseTo(5.9875, 13)
    expect(deviation).toBeCloseTo(2.440396630526627, 13)
    expect(halfWidth).toBeCloseTo(1.6346623194487933, 12)
    expect(count).toBe(8)
  })

  it('counts failed runs', () => {
    expect(meanPrecision([1, NaN, 3, Infinity])).toMatchObject({ count: 2, failed: 2, mean: 2 })
    expect(meanPrecision([5])).toMatchObject({ count: 1, mean: 5, halfWidth: Infinity })
    expect(meanPrecision([NaN])).toMatchObject({ count: 0, failed: 1, mean: NaN })
    expect(() => meanPrecision([1], 0)).toThrow('confidence 0')
  })

  it('is enough from 30 on, within the tolerance less a margin', () => {
    const known = { ...meanPrecision(ROWS[0]), count: 40, mean: -20, halfWidth: 0.9 }
    expect(precisionStop(known, 1, 0)).toEqual({ enough: true, wanted: 1, nextLook: 50 })
    expect(precisionStop({ ...known, halfWidth: 0.92 }, 1, 0).enough).toBe(false)
    expect(precisionStop(known, 0, 0.05)).toMatchObject({ enough: true, wanted: 1 })
    expect(precisionStop({ ...known, count: 29 }, 1, 0)).toEqual({ enough: false, wanted: 1, nextLook: 30 })
    expect(precisionStop({ ...known, mean: 0 }, 0, 0.05).enough).toBe(false)
    expect(precisionStop(meanPrecision([]), 1, 1)).toMatchObject({ enough: false, wanted: 1 })
    expect(() => precisionStop(known, -1, 0)).toThrow('tolerances -1')
  })
})

describe('paired difference', () => {
  it('is what scipy gives', () => {
    const { mean, deviation, halfWidth, correlation, varianceReduction, differs, low, high } = pairedDifference(ROWS[0], ROWS[2])
    expect(mean).toBeCloseTo(-0.7375, 13)
    expect(deviation).toBeCloseTo(2.266487212784199, 13)
    expect(halfWidth).toBeCloseTo(1.8948307284938013, 12)
    expect(correlation).toBeCloseTo(0.9485973545178508, 13)
    expect(varianceReduction).toBeCloseTo(5.006952410748428, 11)
    expect(differs).toBe(false)
    expect([low, high]).toEqual([mean - halfWidth, mean + halfWidth])
  })

  it('leaves out futures in which one failed', () => {
    expect(pairedDifference([1, NaN, 3, 9], [0, 1, 1, NaN])).toMatchObject({ count: 2, failed: 2, mean: 1.5 })
    expect(() => pairedDifference([1], [1, 2])).toThrow('1 and 2 futures')
  })

  it('of plans that always differ by as much is known without error', () => {
    expect(pairedDifference([1, 2, 4], [3, 4, 6])).toMatchObject({ mean: -2, halfWidth: 0, differs: true, varianceReduction: Infinity })
    expect(pairedDifference([1, 1], [1, 1])).toMatchObject({ differs: false, varianceReduction: NaN, correlation: NaN })
    expect(pairedDifference([1, 2], [5, 5]).correlation).toBeNaN()
  })

  it('turns round with the plans', () => {
    const sample = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(sample, rows => {
        const a = rows.map(row => row[0])
        const b = rows.map(row => row[1])
        const there = pairedDifference(a, b)
        const back = pairedDifference(b, a)
        expect(Math.abs(back.mean + there.mean)).toBeLessThan(1e-12)
        expect(back.varianceReduction).toEqual(there.varianceReduction)
      }),
    )
  })
})

describe('interval of a probability', () => {
  it('is what scipy gives', () => {
    const exact = probabilityInterval(3, 17, 'clopper-pearson')
    expect(exact.low).toBeCloseTo(0.03798506807045371, 12)
    expect(exact.high).toBeCloseTo(0.4343178728442839, 12)
    expect(exact.oneSided).toBeNull()
    const wilson = probabilityInterval(3, 17)
    expect(wilson.low).toBeCloseTo(0.061911266376209945, 13)
    expect(wilson.high).toBeCloseTo(0.4102945856883412, 13)
    expect(probabilityInterval(12, 60, 'clopper-pearson', 0.9).low).toBeCloseTo(0.11965613421642164, 12)
    expect(probabilityInterval(12, 60, 'wilson', 0.9).high).toBeCloseTo(0.2970334915652523, 13)
  })

  it('of none and of all has an exact one-sided bound', () => {
    const none = probabilityInterval(0, 40, 'clopper-pearson')
    expect(none).toMatchObject({ share: 0, low: 0 })
    expect(none.high).toBeCloseTo(0.08809730287880335, 12)
    expect(none.oneSided).toBeCloseTo(0.0721575245055146, 12)
    // The rule of three.
    expect(none.oneSided).toBeLessThan(3 / 40)
    const all = probabilityInterval(40, 40, 'clopper-pearson')
    expect(all).toMatchObject({ share: 1, high: 1 })
    expect(all.low).toBeCloseTo(0.9119026971211966, 12)
    expect(all.oneSided).toBeCloseTo(1 - 0.0721575245055146, 12)
    expect(probabilityInterval(0, 40).high).toBeCloseTo(0.08762160119728662, 13)
  })

  it('of no trials is everything', () => {
    expect(probabilityInterval(0, 0, 'clopper-pearson')).toMatchObject({ share: NaN, low: 0, high: 1, oneSided: null })
    expect(() => probabilityInterval(3, 2)).toThrow(RangeError)
  })

  it('holds the share, exact intervals more widely than one-sided Wilson', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, at) => {
        const count = Math.floor(at * trials)
        for (const method of ['wilson', 'clopper-pearson'] as const) {
          const { low, high, share } = probabilityInterval(count, trials, method)
          expect(low).toBeLessThanOrEqual(share)
          expect(high).toBeGreaterThanOrEqual(share)
          const mirrored = probabilityInterval(trials - count, trials, method)
          expect(mirrored.low).toBeCloseTo(1 - high, 10)
        }
      }),
    )
  })
})
