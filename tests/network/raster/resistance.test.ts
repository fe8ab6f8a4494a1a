import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyBarriers } from '../../../src/network/raster/apply-barriers.ts'
import { classResistance } from '../../../src/network/raster/class-resistance.ts'
import { LAND_USE_RESISTANCE } from '../../../src/network/raster/land-use-resistance.ts'
import { resistanceOfSuitability } from '../../../src/network/raster/resistance-of-suitability.ts'
import { resistanceSurface } from '../../../src/network/raster/resistance-surface.ts'
import { slopeResistance } from '../../../src/network/raster/slope-resistance.ts'

const GRID = { rows: 2, columns: 3, dx: 1, dy: 1 }

describe('resistanceOfSuitability', () => {
  // Python decimal, 40 digits: 1 + (M - 1) (1 - h)**c and M - (M - 1) (1 - exp(-c h)) / (1 - exp(-c)).
  it.each([
    ['power', 0.35, 80, 2.5, 27.909800799383484],
    ['power', 0.8, 250, 0.4, 131.80108465930761],
    ['exponential', 0.35, 100, 4, 24.021504747871654],
    ['exponential', 0.35, 100, -8, 99.486898796228835],
    ['exponential', 0.6, 40, 0.25, 15.441192808669102],
    ['exponential', 0.6, 40, 1e-7, 16.599999532000002],
    ['exponential', 0.3, 60, -0.001, 42.306194586891599],
    ['exponential', 0.9, 60, -900, 60],
    // The limit for c -> 0: 40 - 39 x 0.6.
    ['exponential', 0.6, 40, 0, 16.6],
  ] as const)('%s form at h = %d, Rmax = %d, c = %d', (form, h, maximum, shape, expected) => {
    const value = resistanceOfSuitability(h, maximum, shape, form)
    expect(Math.abs(value - expected) / expected).toBeLessThan(2e-15)
  })

  it('falls from the maximum to 1 as suitability rises', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    const shapes = fc.oneof(
      fc.record({ form: fc.constant('power' as const), shape: fc.double({ min: 0.01, max: 20, noNaN: true }) }),
      fc.record({ form: fc.constant('exponential' as const), shape: fc.double({ min: -50, max: 50, noNaN: true }) }),
    )
    fc.assert(
      fc.property(unit, unit, fc.double({ min: 1, max: 1000, noNaN: true }), shapes, (a, b, maximum, { form, shape }) => {
        const at = (h: number): number => resistanceOfSuitability(h, maximum, shape, form)
        expect(at(0)).toBeCloseTo(maximum, 9)
        expect(at(1)).toBeCloseTo(1, 9)
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)) + 1e-9)
      }),
    )
  })

  it('keeps "no data" and refuses what is out of range', () => {
    expect(resistanceOfSuitability(NaN, 100, 2, 'power')).toBeNaN()
    expect(() => resistanceOfSuitability(1.2, 100, 2, 'power')).toThrow('suitability is 1.2')
    expect(() => resistanceOfSuitability(0.5, 0.5, 2, 'power')).toThrow('maximum resistance is 0.5')
    expect(() => resistanceOfSuitability(0.5, 100, 0, 'power')).toThrow('shape is 0')
    expect(() => resistanceOfSuitability(0.5, 100, Infinity, 'exponential')).toThrow('shape is Infinity')
  })
})

describe('resistance by class', () => {
  it('of slope has the upper bound inside the class', () => {
    expect([0, 8, 8.01, 24, 35, 90].map(slope => slopeResistance(slope))).toEqual([1, 1, 2, 3, 4, 5])
    expect(slopeResistance(12, [{ upTo: 30, resistance: 40 }])).toBe(40)
    expect(slopeResistance(NaN)).toBeNaN()
    expect(() => slopeResistance(-1)).toThrow('slope is -1 degrees, wanted 0 to 90')
    expect(() => slopeResistance(31, [{ upTo: 30, resistance: 40 }])).toThrow('wanted 0 to 30')
  })

  it('of land use is looked up, and a class without an entry named', () => {
    const { forest, cropland, built } = LAND_USE_RESISTANCE
    const table = [NaN, forest.default, cropland.default, built.default]
    expect(Array.from(classResistance(GRID, Uint8Array.of(0, 1, 2, 3, 1, 1), table))).toEqual([NaN, 1, 30, 100, 1, 1])
    expect(() => classResistance(GRID, Uint8Array.of(0, 1, 2, 3, 1, 9), table)).toThrow('class 9 (row 2, column 3) has no resistance')
    expect(() => classResistance(GRID, new Uint8Array(2), table)).toThrow('classes have 2 cells')
  })
})

describe('resistanceSurface', () => {
  const slope = [1, 2, 3, 4, 5, NaN]
  const use = [10, 20, 30, 40, 50, 60]

  it('is the weighted mean of its layers; "no data" in one is "no data"', () => {
    const surface = resistanceSurface(GRID, [
      { weight: 0.3, values: slope },
      { weight: 0.7, values: use },
    ])
    ;[7.3, 14.6, 21.9, 29.2, 36.5].forEach((value, i) => expect(surface[i]).toBeCloseTo(value, 12))
    expect(surface[5]).toBeNaN()
  })

  it('refuses weights that do not sum to 1', () => {
    const layers = (a: number, b: number) => [
      { weight: a, values: slope },
      { weight: b, values: use },
    ]
    expect(() => resistanceSurface(GRID, layers(0.3, 0.7 + 2e-9))).toThrow('sum to 1.000000002, wanted 1')
    expect(() => resistanceSurface(GRID, layers(0.3, 0.7 + 5e-10))).not.toThrow()
    expect(() => resistanceSurface(GRID, layers(-0.3, 1.3))).toThrow('weight of resistance layer 1 is -0.3')
    expect(() => resistanceSurface(GRID, [])).toThrow('weights of 0 resistance layers')
  })

  it('refuses a resistance that is not positive, naming the cell', () => {
    expect(() => resistanceSurface(GRID, [{ name: 'slope', weight: 1, values: [1, 1, 1, 1, 0, 1] }])).toThrow(
      'resistance layer "slope" is 0 at row 2, column 2',
    )
    expect(() => resistanceSurface(GRID, [{ weight: 1, values: [1, 1, -4, 1, 1, 1] }])).toThrow('layer 1 is -4 at row 1, column 3')
    expect(() => resistanceSurface(GRID, [{ weight: 1, values: [1] }])).toThrow('has 1 cells, wanted 2 x 3 = 6')
  })
})

describe('applyBarriers', () => {
  it('multiplies, and takes out what cannot be crossed', () => {
    expect(Array.from(applyBarriers(GRID, [2, 3, 4, 5, 6, NaN], [1, 2.5, Infinity, 0.5, 1, 3]))).toEqual([2, 7.5, NaN, 2.5, 6, NaN])
    expect(() => applyBarriers(GRID, [2, 3, 4, 5, 6, 7], [1, 1, 1, 0, 1, 1])).toThrow('barrier factor is 0 at row 2, column 1')
    expect(() => applyBarriers(GRID, [2, 3], [1])).toThrow('resistance has 2 cells and barriers 1')
  })
})
