import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  corridorAdaptability,
  erosionControl,
  heldFunction,
  keptShare,
  logResponse,
  recovery,
  resistance,
  returnIndex,
  soilSource,
  sourceResilience,
} from '../../../src/engine/equations/resilience.ts'

const fraction = (min = 0): fc.Arbitrary<number> => fc.double({ min, max: 1, noNaN: true })

describe('worked examples', () => {
  it.each([
    [0.6, 0.45, 0.8],
    [0.68, 0.51, 0.8],
    [0.6, 0.72, 1],
    [0.6, 0, 0.5],
    [0, 0, 0],
    [0, 0.3, 0],
  ])('a function of %f that falls to %f has a resistance of %f', (control, disturbed, value) => {
    expect(resistance(control, disturbed)).toBeCloseTo(value, 14)
  })

  it('what is held counts up to the reference', () => {
    expect(heldFunction(0.6, 0.45, 0.8)).toBeCloseTo(0.6, 14)
    expect(heldFunction(0.9, 0.675, 0.8)).toBeCloseTo(0.8, 14)
  })

  it('erosion control of 620 t/(km2 a)', () => {
    expect(erosionControl(620, 500)).toBeCloseTo(0.4464285714285714, 14)
  })

  it.each([
    [12, 0.5],
    [6, 0.7071067811865475],
    [7, 0.6674199270850172],
    [36, 0.125],
    [0, 1],
  ])('half recovery in %i months scores %f', (months, value) => {
    expect(recovery(months)).toBeCloseTo(value, 14)
  })

  it('soil of 0.25 m with 1.3 % organic matter and a tenth of growth lost to metal', () => {
    expect(soilSource(0.25, 1.3, 0.9)).toBeCloseTo(0.5121590342051881, 14)
    expect(soilSource(0.25, 3.1, 0.9)).toBeCloseTo(0.5121590342051881 / 0.65, 14)
  })

  it('sources and corridors', () => {
    expect(sourceResilience(0.588, 0.62, 0.8)).toBeCloseTo(0.6631620532552743, 14)
    expect(corridorAdaptability(0.7, 0.6, 0.4)).toBeCloseTo(0.61, 14)
    expect(corridorAdaptability(1.4, 0.6, 0.4)).toBeCloseTo(0.76, 14)
  })

  it('return of what was lost', () => {
    expect(returnIndex(0.17, 0.07)).toBeCloseTo(0.4166666666666667, 14)
    expect(returnIndex(0.07, -0.17)).toBeCloseTo(-0.4166666666666667, 14)
    expect(returnIndex(0, 0)).toBe(1)
  })

  it('indices of 0.68 before, 0.51 at the disturbance, 0.63 after', () => {
    expect(keptShare(0.51, 0.68)).toBeCloseTo(0.75, 14)
    expect(keptShare(0.63, 0.51)).toBeCloseTo(1.2352941176470589, 14)
    expect(keptShare(0.63, 0.68)).toBeCloseTo(0.9264705882352942, 14)
    expect(keptShare(0.2, 0)).toBe(0)
    expect(logResponse(0.51, 0.68)).toBeCloseTo(-0.28768207245178096, 14)
    expect(logResponse(0, 0.68)).toBeNaN()
    expect(logResponse(0.51, 0)).toBeNaN()
  })
})

describe('properties', () => {
  it('all parts stay in [0, 1]', () => {
    fc.assert(
      fc.property(fraction(), fraction(), fraction(0.05), fc.double({ min: 0, max: 1e6, noNaN: true }), (a, b, c, x) => {
        const parts = [resistance(a, b), heldFunction(a, b, c), erosionControl(x, 500), recovery(x), soilSource(3 * a, 15 * b, c)]
        for (const part of parts.concat(sourceResilience(a, b, c), corridorAdaptability(2 * a, b, c))) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('identical twins lose nothing', () => {
    fc.assert(
      fc.property(fraction(1e-6), x => {
        expect(resistance(x, x)).toBe(1)
      }),
    )
    expect(recovery(0)).toBe(1)
  })

  it('a heavier blow never counts as better resisted', () => {
    fc.assert(
      fc.property(fraction(), fraction(), fraction(), fraction(0.05), (control, x, y, reference) => {
        const [weak, strong] = x > y ? [x, y] : [y, x]
        expect(heldFunction(control, strong, reference)).toBeLessThanOrEqual(heldFunction(control, weak, reference))
      }),
    )
  })

  it('with the same loss, more function is never worse', () => {
    fc.assert(
      fc.property(fraction(), fraction(), fraction(), (x, y, lost) => {
        const [less, more] = x < y ? [x, y] : [y, x]
        // A function cannot lose more than there is.
        const of = (control: number): number => heldFunction(control, control - Math.min(lost * less, control), 0.8)
        expect(of(more)).toBeGreaterThanOrEqual(of(less) - 1e-15)
      }),
    )
  })
})
