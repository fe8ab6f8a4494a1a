import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arrivedShare,
  buriedShare,
  carryingCover,
  cohortCover,
  coverFromNdvi,
  coverMortality,
  crownArea,
  logisticGrowth,
  ndvi,
  nitrogenResponse,
  phResponse,
  plantingHazard,
  reedCover,
  seedRain,
  seedlingCover,
  settlingShare,
  standBiomass,
  temperatureResponse,
  totalCover,
} from '../../../src/engine/equations/vegetation.ts'
import { exp } from '../../../src/base/exp.ts'
import { pow } from '../../../src/base/pow.ts'

const share = (): fc.Arbitrary<number> => fc.double({ min: 0, max: 1, noNaN: true })

describe('growth', () => {
  it('V1: one logistic step, from below and from above the ceiling', () => {
    expect(logisticGrowth(0.15, 0.75, 0.3)).toBeCloseTo(0.1892375373, 10)
    expect(logisticGrowth(0.9, 0.75, 0.3)).toBeCloseTo(0.8556464083, 10)
  })

  it('V2: twelve small steps equal one large', () => {
    let cover = 0.15
    for (let k = 0; k < 12; k++) cover = logisticGrowth(cover, 0.75, 0.05)
    expect(cover).toBeCloseTo(0.2347236714, 10)
    expect(logisticGrowth(0.15, 0.75, 0.6)).toBeCloseTo(cover, 12)
  })

  it('stays between 0 and the larger of cover and ceiling', () => {
    fc.assert(
      fc.property(
        share(),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (cover, ceiling, growth) => {
          const next = logisticGrowth(cover, ceiling, growth)
          expect(next).toBeGreaterThanOrEqual(0)
          expect(next).toBeLessThanOrEqual(Math.max(cover, ceiling) * (1 + 1e-12))
        },
      ),
    )
  })

  it('does nothing at rate 0', () => {
    expect(logisticGrowth(0.4, 0.7, 0)).toBeCloseTo(0.4, 15)
  })

  it('V8: grass in a dry month', () => {
    const grown = logisticGrowth(0.15, 0.62, 0.2025)
    expect(grown).toBeCloseTo(0.1742086372, 10)
    expect(grown * exp(-coverMortality(0.004, 0.1, 0.4, 1))).toBeCloseTo(0.170077403, 9)
  })

  it('mortality by drought only in the growing season', () => {
    expect(coverMortality(0.004, 0.1, 0.3, 1)).toBeCloseTo(0.044, 12)
    expect(coverMortality(0.004, 0.1, 0.3, 0)).toBe(0.004)
    expect(coverMortality(0.004, 0.1, 0.8, 1)).toBe(0.004)
  })
})

describe('responses', () => {
  it('temperature', () => {
    expect([temperatureResponse(2, 3, 18), temperatureResponse(9, 3, 18), temperatureResponse(25, 3, 18)]).toEqual([0, 0.4, 1])
  })
  it('nitrogen', () => {
    expect(nitrogenResponse(18, 30)).toBe(0.375)
  })
  it('pH: a window from 5.5 to 8.5', () => {
    expect([phResponse(3), phResponse(4.5), phResponse(6.5), phResponse(9), phResponse(11)]).toEqual([0, 0.5, 1, 0.75, 0])
  })
})

describe('carrying cover', () => {
  it.each([
    [380, 0.7426],
    [805, 0.9436],
  ])('V3: rain of %f mm', (rain, cover) => {
    expect(carryingCover(rain, 0, 100, 1, 280, 0.12)).toBeCloseTo(cover, 4)
  })
  it.each([
    [0.05, 0.3408],
    [0.12, 0.6321],
    [0.3, 0.9179],
    [0.5, 0.9845],
  ])('V3: soil of %f m', (depth, cover) => {
    expect(carryingCover(1e6, 0, depth, 1, 280, 0.12)).toBeCloseTo(cover, 4)
  })
  it('every factor away from 0 and 1', () => {
    expect(carryingCover(380, 0.12, 0.3, 0.8, 280, 0.12)).toBeCloseTo(0.5737248634907114, 12)
  })
})

describe('planting and seeding', () => {
  it('V4: groups overlap at random', () => {
    expect(totalCover(0.5, 0.23, 0.02)).toBeCloseTo(0.6227, 12)
  })

  it('V5: crowns of 2500 shrubs, half of them alive, after three years', () => {
    const crown = crownArea(36, 1.5, 30)
    expect(crown).toBeCloseTo(0.73249429, 8)
    expect(cohortCover(1250, crown)).toBeCloseTo(0.08749507, 8)
  })

  it('V6: PGPR lifts survival of 0.35 to 0.525 and of 0.80 to 0.872', () => {
    expect(pow(0.35, 0.6137774)).toBeCloseTo(0.525, 6)
    expect(pow(0.8, 0.6137774)).toBeCloseTo(0.872, 4)
  })

  it('hazard of planted stock', () => {
    expect(plantingHazard(0.006, 0.8, 0.035, 0.25, 0.4, 1, 1, 0, 14)).toBeCloseTo(0.24191420599625102, 12)
    expect(plantingHazard(0.006, 0.8, 0.035, 0.25, 0.4, 0, 0, 0, 14)).toBeCloseTo(0.00425655494421556, 12)
    expect(plantingHazard(0.006, 0.8, 0.035, 0.25, 0, 1, 0, 0, 14)).toBeCloseTo(0.00425655494421556, 12)
    expect(plantingHazard(0.006, 0.8, 0.035, 0.25, 0.4, 1, 1, 0.03, 14)).toBeCloseTo(0.26319698071732874, 12)
  })

  it('settling ground: danger grows from 8 to 12 mm in a month', () => {
    expect([settlingShare(3), settlingShare(9), settlingShare(11), settlingShare(30)]).toEqual([0, 0.25, 0.75, 1])
  })

  it('soil buries in proportion to its thickness', () => {
    expect([buriedShare(0.05, 0.2), buriedShare(0.5, 0.2)]).toEqual([0.25, 1])
  })

  it('reeds close with age, within the ground that carries them', () => {
    expect(reedCover(0.85, 6, 24, 0.95, 0.8)).toBeCloseTo(0.2125, 12)
    expect(reedCover(0.85, 40, 24, 0.95, 0.6)).toBeCloseTo(0.57, 12)
  })

  it('species come with the seed that comes up', () => {
    expect([arrivedShare(0.12, 0.3), arrivedShare(0.5, 0.3)]).toEqual([0.4, 1])
  })

  it('seedlings: washed away, held back by mulch, capped at 60 kg/ha', () => {
    expect(seedlingCover(0.1, 18, 0.62, 7, 20, 0.6)).toBeCloseTo(0.009166757674505106, 12)
    expect(seedlingCover(0.1, 200, 0.62, 7, 20, 0.6)).toBeCloseTo(0.021292706731547293, 12)
  })

  it('seed rain needs room', () => {
    expect(seedRain(0.002, 0.3, 0.6, 0.4)).toBeCloseTo(0.000144, 15)
    expect(seedRain(0.002, 0.3, 0.6, -0.1)).toBe(0)
  })

  it('biomass follows cover slowly up and at once down', () => {
    expect(standBiomass(2, 5, 1 - exp(-1 / 60))).toBeCloseTo(2.0495856385351474, 12)
    expect(standBiomass(5, 2, 0.1)).toBe(2)
  })
})

describe('NDVI', () => {
  it.each([
    [0.3, 0.3086],
    [0.6, 0.679],
    [0.8, 0.9259],
  ])('V7: %f', (index, cover) => {
    expect(coverFromNdvi(index, 0.05, 0.86)).toBeCloseTo(cover, 4)
  })

  it('V7: cover 0.68 is seen as 0.6008', () => {
    expect(ndvi(0.68, 0.05, 0.86)).toBeCloseTo(0.6008, 12)
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(share(), cover => {
        expect(coverFromNdvi(ndvi(cover, 0.05, 0.86), 0.05, 0.86)).toBeCloseTo(cover, 12)
      }),
    )
  })

  it('is clamped outside the range of bare and closed ground', () => {
    expect([coverFromNdvi(0.01, 0.05, 0.86), coverFromNdvi(0.95, 0.05, 0.86)]).toEqual([0, 1])
  })
})
