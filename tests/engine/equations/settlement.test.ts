import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creepSettlement, settlementRate } from '../../../src/engine/equations/settlement.ts'
import { expectFollows } from './follows.ts'

// Worked numbers beyond those of the published tables: mpmath, 40 digits.

describe('settlement of dumps', () => {
  it('G10: 30 m of 0.4 %, months 1 to 12 and 12 to 60, rate in month 24', () => {
    expect(creepSettlement(30, 0.004, 1, 11)).toBeCloseTo(0.12950174952571498, 13)
    expect(creepSettlement(30, 0.004, 12, 48)).toBeCloseTo(0.083876400520322257, 13)
    expect(settlementRate(30, 0.004, 24)).toBeCloseTo(2.1714724095162591, 12)
  })

  it('every argument away from the table', () => {
    expect(creepSettlement(46, 0.0073, 7.5, 11)).toBeCloseTo(0.13167069415079916, 13)
    expect(settlementRate(46, 0.0073, 17.5)).toBeCloseTo(8.3334906870349694, 12)
  })

  it('rises with height, creep and time, falls with age', () => {
    expectFollows(creepSettlement, [
      [0, 100, 1],
      [0.0005, 0.03, 1],
      [1, 600, -1],
      [0, 240, 1],
    ])
    expectFollows(settlementRate, [
      [0, 100, 1],
      [0.0005, 0.03, 1],
      [1, 600, -1],
    ])
  })

  it('months add up, however they are counted; the rate is their limit', () => {
    const months = fc.double({ min: 0, max: 240, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 1, max: 600, noNaN: true }), months, months, (age, first, then) => {
        const apart = creepSettlement(40, 0.006, age, first) + creepSettlement(40, 0.006, age + first, then)
        expect(apart).toBeCloseTo(creepSettlement(40, 0.006, age, first + then), 12)
        // Between the rates at both ends.
        const sunk = 1000 * creepSettlement(40, 0.006, age, 1)
        expect(sunk).toBeLessThan(settlementRate(40, 0.006, age))
        expect(sunk).toBeGreaterThan(settlementRate(40, 0.006, age + 1))
      }),
    )
  })
})
