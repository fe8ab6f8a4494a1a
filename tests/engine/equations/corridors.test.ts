import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectivityAfterGain, crossingLength, crossingResistance, plantedPassage } from '../../../src/engine/equations/corridors.ts'
import { expectFollows } from './follows.ts'

// Worked in Python.
describe('corridors', () => {
  it('cross a unit as wide as a circle', () => expect(crossingLength(73_000)).toBeCloseTo(304.87126261041215, 10))

  it('carry a share of what crosses that grows with width and with stones', () => {
    expect(plantedPassage(22, 0.04, 30, 0.1)).toBeCloseTo(0.6780417284623241, 12)
    expect(plantedPassage(0, 0, 30, 0.1)).toBe(0)
    expectFollows(
      (width, stones, widthScale, stoneScale) => plantedPassage(100 * width, stones, 10 + 90 * widthScale, 0.02 + stoneScale),
      [
        [0, 1, 1],
        [0, 1, 1],
        [0, 1, -1],
        [0, 1, -1],
      ],
    )
  })

  it('lower the resistance of the share that they carry', () => expect(crossingResistance(8.4, 3.1, 0.35)).toBeCloseTo(6.545, 12))
})

describe('connectivity after a gain of supply', () => {
  it('has its odds multiplied', () => {
    // Odds 0.3 / 0.7, times 1 + 0.21 / 0.35 (Python).
    expect(connectivityAfterGain(0.3, 0.21, 0.35)).toBeCloseTo(0.40677966101694915, 12)
    expect(connectivityAfterGain(0.3, -0.14, 0.35)).toBeCloseTo(0.20454545454545456, 12)
    expect(connectivityAfterGain(0.3, -0.4, 0.35)).toBe(0)
  })

  it('leaves what is cut off, or everywhere, as it is', () => {
    expect(connectivityAfterGain(0, 0.21, 0.35)).toBe(0)
    expect(connectivityAfterGain(1, 0.21, 0.35)).toBe(1)
  })

  it('stays in 0..1, is the given value without a gain, and rises with it', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(
        share,
        fc.double({ min: -2, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (given, gain, doubling) => {
          const value = connectivityAfterGain(given, gain, doubling)
          expect(value >= 0 && value <= 1).toBe(true)
          expect(connectivityAfterGain(given, 0, doubling)).toBeCloseTo(given, 12)
          expect(connectivityAfterGain(given, gain + 0.1, doubling)).toBeGreaterThanOrEqual(value)
        },
      ),
    )
  })
})
