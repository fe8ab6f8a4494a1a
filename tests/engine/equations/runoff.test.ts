import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directRunoff, dryCurveNumber, retention, retentionAt, wetCurveNumber } from '../../../src/engine/equations/runoff.ts'

describe('runoff by curve numbers', () => {
  it('S5, S6: 100 mm on CN 80 and 75', () => {
    expect(directRunoff(100, retention(80))).toBeCloseTo(50.539058, 6)
    expect(directRunoff(100, retention(75))).toBeCloseTo(41.137149, 6)
  })

  it('none below the initial abstraction', () => {
    expect(directRunoff(12.6, retention(80))).toBe(0)
  })

  it('dry and wet classes of CN 75', () => {
    expect(dryCurveNumber(75)).toBeCloseTo(56.862814, 6)
    expect(wetCurveNumber(75)).toBeCloseTo(88.742429, 6)
  })

  it('the dry class is at least 0.4 of the average', () => {
    expect(dryCurveNumber(20)).toBeCloseTo(8, 12)
  })

  it('retention is linear between the classes', () => {
    expect(retentionAt(0.25, 190, 85, 32)).toBeCloseTo(137.5, 12)
    expect(retentionAt(0.5, 190, 85, 32)).toBeCloseTo(85, 12)
    expect(retentionAt(0.8, 190, 85, 32)).toBeCloseTo(53.2, 12)
    expect(retentionAt(1.4, 190, 85, 32)).toBe(32)
  })

  it('is never more than the water that arrives, and rises with it', () => {
    const mm = fc.double({ min: 0, max: 500, noNaN: true })
    const number = fc.double({ min: 20, max: 100, noNaN: true })
    fc.assert(
      fc.property(mm, mm, number, (a, b, cn) => {
        const room = retention(cn)
        expect(directRunoff(a, room)).toBeLessThanOrEqual(a * (1 + 1e-15))
        expect(directRunoff(Math.max(a, b), room)).toBeGreaterThanOrEqual(directRunoff(Math.min(a, b), room))
      }),
    )
  })
})
