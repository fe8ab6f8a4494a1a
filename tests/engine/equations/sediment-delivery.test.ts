import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  connectivityIndex,
  deliveryRatio,
  depositionShare,
  pathComponent,
  upslopeComponent,
} from '../../../src/engine/equations/sediment-delivery.ts'
import { expectFollows } from './follows.ts'

// Worked numbers beyond those of the published tables: mpmath, 40 digits.

describe('delivery ratio', () => {
  it.each([
    [-8, 0.011250901634596379],
    [-2, 0.17816011106024708],
    [0.5, 0.4],
    [2, 0.54334295934031438],
  ])('E8: connectivity %d', (index, ratio) => {
    expect(deliveryRatio(index, 0.8, 0.5, 2)).toBeCloseTo(ratio, 13)
  })

  it('other parameters', () => {
    expect(deliveryRatio(-1.7, 0.73, -0.4, 1.6)).toBeCloseTo(0.22437135231164261, 13)
  })

  it('rises with connectivity, stays between 0 and its most', () => {
    expectFollows(deliveryRatio, [
      [-12, 6, 1],
      [0.1, 1, 1],
      [-5, 5, -1],
      [0.5, 10, 0],
    ])
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 1, noNaN: true }), (index, most) => {
        const ratio = deliveryRatio(index, most, 0.5, 2)
        expect(ratio).toBeGreaterThanOrEqual(0)
        expect(ratio).toBeLessThanOrEqual(most)
      }),
    )
  })
})

describe('connectivity', () => {
  it('E9: one segment of 60 m below 2000 m2', () => {
    const up = upslopeComponent(0.2, 0.3, 2000)
    const down = pathComponent(60, 0.1, 0.2)
    expect(up).toBeCloseTo(2.6832815729997476, 12)
    expect(down).toBeCloseTo(3000, 9)
    expect(connectivityIndex(up, down)).toBeCloseTo(-3.0484550065040282, 12)
    expect(deliveryRatio(connectivityIndex(up, down), 0.8, 0.5, 2)).toBeCloseTo(0.11601390803564947, 13)
  })

  it('other arguments', () => {
    expect(upslopeComponent(0.17, 0.42, 3750)).toBeCloseTo(4.3723391908679729, 12)
    expect(pathComponent(85, 0.23, 0.31)).toBeCloseTo(1192.1458625525947, 9)
    expect(connectivityIndex(3.7, 412)).toBeCloseTo(-2.0466954919661396, 12)
  })

  it('cover factor at least 0.001 and at most 1, gradient from 0.005 to 1', () => {
    expect(upslopeComponent(0, 0, 3750)).toBeCloseTo(0.00030618621784789726, 16)
    expect(pathComponent(85, 0, 0)).toBeCloseTo(1.7e7, 4)
    expect(upslopeComponent(1.4, 3.2, 3750)).toBe(Math.sqrt(3750))
    expect(pathComponent(85, 1.4, 3.2)).toBe(85)
  })

  it('cover hinders, steepness and area help, the way costs', () => {
    expectFollows(upslopeComponent, [
      [0, 1, 1],
      [0, 2, 1],
      [1, 1e7, 1],
    ])
    expectFollows(pathComponent, [
      [1, 1000, 1],
      [0, 1, -1],
      [0, 2, -1],
    ])
    expectFollows(connectivityIndex, [
      [1e-4, 1e4, 1],
      [1, 1e8, -1],
    ])
  })
})

describe('deposition', () => {
  it('share of the passing sediment', () => {
    expect(depositionShare(0.12, 0.43)).toBeCloseTo(0.35227272727272727, 13)
    // Nothing lies down where the way gets no easier; all that is left does before the stream.
    expect(depositionShare(0.43, 0.12)).toBe(0)
    expect(depositionShare(0.12, 1)).toBe(1)
  })

  it('is none from a unit that delivers everything', () => {
    expect(depositionShare(1, 1)).toBe(0)
    expect(depositionShare(1, 0.4)).toBe(0)
  })

  it('rises with the next ratio, falls with the own, stays in 0..1', () => {
    expectFollows(depositionShare, [
      [0, 0.99, -1],
      [0, 1, 1],
    ])
    const ratio = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(ratio, ratio, (own, next) => {
        const share = depositionShare(own, next)
        expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })

  it('conserves soil on random cascades: loss = deposit + export', () => {
    const unit = fc.record({
      loss: fc.double({ min: 0, max: 5000, noNaN: true }),
      ratio: fc.double({ min: 0, max: 0.8, noNaN: true }),
      /** Which of the later units comes next; beyond the last is the stream. */
      jump: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), units => {
        const passing = units.map(() => 0)
        let lost = 0
        let laid = 0
        let exported = 0
        units.forEach(({ loss, ratio, jump }, i) => {
          const next = i + jump
          const share = depositionShare(ratio, next < units.length ? units[next].ratio : 1)
          const slow = passing[i] + loss * (1 - ratio)
          lost += loss
          exported += loss * ratio
          laid += share * slow
          if (next < units.length) passing[next] += (1 - share) * slow
          else exported += (1 - share) * slow
        })
        expect(Math.abs(laid + exported - lost)).toBeLessThanOrEqual(1e-12 * lost)
        // Before the stream everything that creeps is laid down: only the delivered share leaves.
        const delivered = units.reduce((sum, { loss, ratio }) => sum + loss * ratio, 0)
        expect(exported).toBeCloseTo(delivered, 8)
      }),
    )
  })
})
