import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EQUIVALENT_FACTORS } from '../../src/indicators/equivalent-factors.ts'
import { serviceEquivalents } from '../../src/indicators/service-equivalents.ts'

// Worked with mpmath, 40 digits.
describe('service equivalents', () => {
  it('C4: 3.462474 a hectare, 11 794.92 yuan', () => {
    const equivalents = serviceEquivalents(0.316, 0.2, 0.1, 0.05)
    expect(equivalents).toBeCloseTo(3.4624742857142857, 12)
    expect(3406.5 * equivalents).toBeCloseTo(11794.92, 2)
  })

  it.each([
    [0.15005, 0.11, 0.045, 0, 1.3729069677419355],
    [0.625823056, 0.504, 0.231, 0.019, 5.4757962626068966],
    [0.53, 0.31, 0.27, 0.18, 6.9366486842105263],
  ])('of cover %d of %d grass, %d shrubs, %d trees', (cover, grass, shrub, tree, equivalents) => {
    expect(serviceEquivalents(cover, grass, shrub, tree)).toBeCloseTo(equivalents, 12)
  })

  it('bare land gives 0.2, closed stands what the table says', () => {
    expect(serviceEquivalents(0, 0, 0, 0)).toBeCloseTo(0.2, 12)
    expect(serviceEquivalents(1, 1, 0, 0)).toBeCloseTo(5.07, 12)
    expect(serviceEquivalents(1, 0, 1, 0)).toBeCloseTo(15.22, 12)
    expect(serviceEquivalents(1, 0, 0, 1)).toBeCloseTo(22.95, 12)
  })

  it('rows of the table add up to their printed sums', () => {
    const sums = { dryland: 4.01, coniferous: 17.53, mixed: 23.09, broadleaf: 22.95, shrub: 15.22, steppe: 5.07, shrubGrass: 19.69 }
    const more = { meadow: 11.43, wetland: 52.02, desert: 1.1, bare: 0.2, water: 125.61 }
    for (const [name, printed] of Object.entries({ ...sums, ...more })) {
      const row: readonly number[] = EQUIVALENT_FACTORS[name as keyof typeof EQUIVALENT_FACTORS]
      expect(row).toHaveLength(11)
      expect(
        row.reduce((sum, factor) => sum + factor, 0),
        name,
      ).toBeCloseTo(printed, 10)
    }
  })

  it('lies between bare land and forest and rises with cover', () => {
    const share = fc.double({ min: 0.001, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, share, (one, other, grass, shrub, tree) => {
        const low = serviceEquivalents(Math.min(one, other), grass, shrub, tree)
        const high = serviceEquivalents(Math.max(one, other), grass, shrub, tree)
        expect(low).toBeGreaterThanOrEqual(0.2 - 1e-12)
        expect(high).toBeLessThanOrEqual(22.95 + 1e-12)
        expect(high - low).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })
})
