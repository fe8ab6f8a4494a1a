import { describe, expect, it } from 'vitest'
import {
  bankErodibility,
  bankRetreat,
  bankShear,
  massFailureFactor,
  riverStage,
  vegetatedCriticalShear,
} from '../../../src/engine/equations/bank-erosion.ts'
import { expectFollows } from './follows.ts'

// Worked numbers beyond those of the published tables: mpmath, 40 digits.

describe('stage of the river', () => {
  it('power law of runoff', () => {
    expect(riverStage(17.4, 31.5, 1.35, 2)).toBeCloseTo(0.94553364107934662, 12)
    expect(riverStage(31.5, 31.5, 1.35, 2)).toBe(1.35)
  })

  it('is bounded and 0 without runoff', () => {
    expect(riverStage(0, 31.5, 1.35, 2)).toBe(0)
    expect(riverStage(200, 31.5, 1.35, 2)).toBe(2)
  })

  it('rises with runoff and depth', () => {
    expectFollows(riverStage, [
      [0, 200, 1],
      [2, 200, -1],
      [0.1, 10, 1],
      [0.2, 20, 1],
    ])
  })
})

describe('retreat of the bank', () => {
  const DAY = 86_400

  it('E12: 1.480201 m in 20 days of 1.2 m on a slope of 0.002', () => {
    expect(bankShear(1.2, 0.002)).toBeCloseTo(23.544, 12)
    expect(1e7 * bankErodibility(10)).toBeCloseTo(0.63245553203367587, 13)
    expect(1e7 * bankRetreat(23.544, 10, bankErodibility(10), 1)).toBeCloseTo(8.5659777258641059, 11)
    expect(bankRetreat(23.544, 10, bankErodibility(10), 20 * DAY)).toBeCloseTo(1.4802009510293175, 11)
  })

  it('E12: 65 % less at a critical shear of 18.8036 Pa, the bank as erodible as before', () => {
    const critical = vegetatedCriticalShear(10, 0.88036, 1)
    expect(critical).toBeCloseTo(18.8036, 12)
    expect(bankRetreat(23.544, critical, bankErodibility(10), 20 * DAY)).toBeCloseTo(0.35 * 1.4802009510293175, 11)
  })

  it('every argument away from the table', () => {
    expect(bankShear(0.87, 0.0031)).toBeCloseTo(26.45757, 11)
    expect(1e7 * bankErodibility(6.3)).toBeCloseTo(0.79681907288959576, 13)
    expect(vegetatedCriticalShear(6.3, 0.6, 0.55)).toBeCloseTo(8.379, 12)
    expect(bankRetreat(26.4, 6.3, bankErodibility(6.3), 7200)).toBeCloseTo(0.01153156562285823, 14)
  })

  it('is none up to the critical shear', () => {
    expect(bankRetreat(9.99, 10, 6e-8, DAY)).toBe(0)
    expect(bankRetreat(10, 10, 6e-8, DAY)).toBe(0)
  })

  it('rises with shear and time, falls with critical shear, reeds and toughness', () => {
    expectFollows(bankRetreat, [
      [0, 60, 1],
      [0.5, 100, -1],
      [1e-8, 3e-7, 1],
      [0, 2e6, 1],
    ])
    expectFollows(
      (depth, slope) => bankShear(depth, slope),
      [
        [0, 5, 1],
        [0, 0.1, 1],
      ],
    )
    expectFollows(
      (critical, gain, reeds) => bankRetreat(40, vegetatedCriticalShear(critical, gain, reeds), bankErodibility(critical), DAY),
      [
        [0.5, 100, -1],
        [0, 3, -1],
        [0, 1, -1],
      ],
    )
  })
})

describe('collapse of steep banks', () => {
  it('none up to 25 degrees, half as much again from 30', () => {
    expect([0, 24, 25, 30, 31, 70].map(massFailureFactor)).toEqual([1, 1, 1, 1.5, 1.5, 1.5])
    expect(massFailureFactor(28.2)).toBeCloseTo(1.32, 12)
  })

  it('has no step: a tenth of a degree changes it by no more than 0.01', () => {
    expectFollows(massFailureFactor, [[0, 90, 1]])
    for (let slope = 20; slope < 35; slope += 0.1) {
      expect(massFailureFactor(slope + 0.1) - massFailureFactor(slope)).toBeLessThanOrEqual(0.01 + 1e-12)
    }
  })
})
