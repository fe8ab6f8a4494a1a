import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availableMetal, metalInventory, metalUptake, screeningValue, toxicityResponse } from '../../../src/engine/equations/soil-metal.ts'
import { expectFollows } from './follows.ts'

// Worked numbers beyond those of the published tables: mpmath, 40 digits.

describe('available metal', () => {
  it.each([
    [5.5, 2],
    [6.5, 0.7],
    [7.5, 0.22651555985073978],
    [8.1, 0.11510602062504521],
  ])('S9: 2 mg/kg at pH %d', (ph, available) => {
    expect(availableMetal(2, ph, 0.35, 0.49, 0, 0)).toBeCloseTo(available, 12)
  })

  it('S9: 0.105 mg/kg with 85 % fixed', () => {
    expect(availableMetal(2, 6.5, 0.35, 0.49, 0.85, 0)).toBeCloseTo(0.105, 13)
  })

  it('every argument away from the table', () => {
    expect(availableMetal(1.7, 7.3, 0.28, 0.53, 0.42, 0.35)).toBeCloseTo(0.067600250135260413, 13)
  })

  it('the total bounds what is free before anything is fixed: 85 % on 56 % of the ground is 48 % less in acid soil too', () => {
    expect(availableMetal(1.7, 5.2, 0.35, 0.49, 0.476, 0.12)).toBeCloseTo(0.783904, 12)
    expect(availableMetal(2, 5.2, 0.35, 0.49, 0.476, 0) / availableMetal(2, 5.2, 0.35, 0.49, 0, 0)).toBeCloseTo(0.524, 13)
  })

  it('is none of none, little of little', () => {
    expect(availableMetal(0, 5.2, 0.35, 0.49, 0, 0)).toBe(0)
    expect(availableMetal(0.02, 6.5, 0.35, 0.49, 0, 0)).toBeCloseTo(0.007, 15)
  })

  it('rises with the total, falls with pH, fixing and sorbents, never more than the total', () => {
    expectFollows(availableMetal, [
      [0, 20, 1],
      [3.5, 10.5, -1],
      [0.01, 0.95, 1],
      [0, 1.5, 0],
      [0, 1, -1],
      [0, 1, -1],
    ])
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 2, max: 12, noNaN: true }),
        share,
        share,
        share,
        (total, ph, free, fixed, sorbed) => {
          const available = availableMetal(total, ph, free, 0.49, fixed, sorbed)
          expect(available).toBeGreaterThanOrEqual(0)
          expect(available).toBeLessThanOrEqual(total)
        },
      ),
    )
  })
})

describe('toxicity, uptake and inventory', () => {
  it('S9: growth left at 0.7 and 0.105 mg/kg', () => {
    expect(toxicityResponse(0.7, 1.5)).toBeCloseTo(0.82116788321167883, 13)
    expect(toxicityResponse(0.105, 1.5)).toBeCloseTo(0.99512389292466912, 13)
    expect(toxicityResponse(0.93, 2.2)).toBeCloseTo(0.8483934863012498, 13)
    expect(toxicityResponse(1.5, 1.5)).toBe(0.5)
  })

  it('S10: a harvest takes 112 of 5600 g/ha', () => {
    const taken = metalUptake(20, 0.7, 8)
    const there = metalInventory(2, 0.2 * 10_000 * 1.4)
    expect(taken).toBeCloseTo(112, 10)
    expect(there).toBeCloseTo(5600, 10)
    expect(taken / there).toBeCloseTo(0.02, 13)
    expect(metalUptake(14.5, 0.37, 3.6)).toBeCloseTo(19.314, 11)
    expect(metalInventory(1.7, 2180)).toBeCloseTo(3706, 9)
  })

  it('follow metal, plants and soil', () => {
    expectFollows(toxicityResponse, [
      [0, 20, -1],
      [0.5, 5, 1],
    ])
    expectFollows(metalUptake, [
      [0, 200, 1],
      [0, 20, 1],
      [0, 30, 1],
    ])
    expectFollows(metalInventory, [
      [0, 20, 1],
      [0, 40_000, 1],
    ])
  })
})

describe('screening values', () => {
  it.each([
    [5.5, 150],
    [5.6, 170],
    [6.5, 170],
    [6.6, 240],
    [7.5, 240],
    [7.6, 350],
  ])('pH %d: %d mg/kg of four classes', (ph, expected) => {
    expect(screeningValue(ph, 150, 170, 240, 350)).toBe(expected)
  })
})
