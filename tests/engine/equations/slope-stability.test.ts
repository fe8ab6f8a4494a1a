import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  criticalDepth,
  failureBeyond,
  failureProbability,
  infiniteSlope,
  plantSurcharge,
  poreFilling,
  rootCohesion,
  wallEquivalentCohesion,
  weatheredSurvival,
  weatheredWeakness,
  wuCohesion,
} from '../../../src/engine/equations/slope-stability.ts'
import { expectFollows } from './follows.ts'

// Worked numbers beyond those of the published tables: mpmath, 40 digits.

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })

describe('infinite slope', () => {
  it.each([
    [30, 0, 0, 1.4030556151493838],
    [30, 0.5, 0, 1.108127375773495],
    [30, 1, 0, 0.8131991363976063],
    [30, 0, 3, 1.595505704879259],
    [30, 0.5, 3, 1.3005774655033703],
    [30, 1, 3, 1.0056492261274816],
    [25, 0, 0, 1.7026497855095086],
    [25, 0.5, 0, 1.3374897984979025],
    [25, 1, 0, 0.9723298114862964],
  ])('G1, G2: %d degrees, filling %d, roots %d kPa', (slope, filling, roots, factor) => {
    expect(infiniteSlope(5, roots, 2, slope, 32, filling, 0, 18, 18, 9.81)).toBeCloseTo(factor, 11)
  })

  it('G3: 1 for dry sand at its friction angle; 0.94420383 saturated', () => {
    expect(infiniteSlope(0, 0, 2, 34, 34, 0, 0, 18, 20, 9.81)).toBeCloseTo(1, 12)
    expect(infiniteSlope(0, 0, 2, 20, 34, 1, 0, 18, 20, 9.81)).toBeCloseTo(0.94420383036011423, 12)
  })

  it('every argument away from 0 and 1, also above 45 degrees', () => {
    expect(infiniteSlope(7.3, 2.4, 1.35, 33.7, 29.6, 0.62, 0.83, 17.6, 20.3, 9.81)).toBeCloseTo(1.3739435597729378, 11)
    expect(infiniteSlope(7.3, 2.4, 1.35, 58, 29.6, 0.62, 0.83, 17.6, 20.3, 9.81)).toBeCloseTo(1.0503143586123357, 11)
  })

  it('does not depend on the depth of dry sand, however thin', () => {
    for (const depth of [0.02, 0.4, 3]) expect(infiniteSlope(0, 0, depth, 30, 34, 0, 0, 18, 20, 9.81)).toBeCloseTo(1.1682830213090107, 11)
  })

  it('is capped at 10 on flat, thin or strong ground, and never negative', () => {
    expect(infiniteSlope(5, 0, 2, 0, 32, 0.5, 0, 18, 20, 9.81)).toBe(10)
    expect(infiniteSlope(5, 0, 0, 30, 32, 0.5, 0, 18, 20, 9.81)).toBe(10)
    expect(infiniteSlope(5, 0, 0.001, 30, 32, 0.5, 0, 18, 20, 9.81)).toBe(10)
    expect(infiniteSlope(0, 0, 2, 30, 32, 1, 0, 5, 5, 9.81)).toBe(0)
  })

  it('G11: rises with cohesion, roots and friction, falls with depth, slope, filling and weight of water', () => {
    expectFollows(
      (c, r, z, b, phi, m, q, moist, heavier, water) => infiniteSlope(c, r, z, b, phi, m, q, moist, moist + heavier, water),
      [
        [0, 30, 1],
        [0, 15, 1],
        [0.1, 4, -1],
        // With any cohesion the slope counts against it up to 45 degrees.
        [5, 45, -1],
        [18, 40, 1],
        [0, 1, -1],
        [0, 3, 0],
        [15, 20, 0],
        [0, 4, 0],
        [9, 10.5, -1],
      ],
    )
  })

  it('G11: without cohesion it falls with the slope up to 80 degrees', () => {
    expectFollows(
      (z, b, phi, m, q) => infiniteSlope(0, 0, z, b, phi, m, q, 18, 20, 9.81),
      [
        [0.1, 4, 0],
        [5, 80, -1],
        [18, 40, 1],
        [0, 1, -1],
        [0, 3, 0],
      ],
    )
  })

  it('surcharge loads cohesive dry ground, presses wet sand and does nothing to dry sand', () => {
    expectFollows(
      (z, b, q) => infiniteSlope(6, 2, z, b, 30, 0, q, 18, 20, 9.81),
      [
        [0.2, 4, 0],
        [5, 60, 0],
        [0, 3, -1],
      ],
    )
    expectFollows(
      (z, b, m, q) => infiniteSlope(0, 0, z, b, 30, m, q, 18, 20, 9.81),
      [
        [0.2, 4, 0],
        [5, 60, 0],
        [0, 1, -1],
        [0, 3, 1],
      ],
    )
    expect(infiniteSlope(0, 0, 1.3, 27, 31, 0, 2.1, 18, 20, 9.81)).toBeCloseTo(infiniteSlope(0, 0, 1.3, 27, 31, 0, 0, 18, 20, 9.81), 12)
  })
})

describe('critical depth', () => {
  it('G4: 0.900125 m, and another', () => {
    expect(criticalDepth(5, 38, 32, 1, 18, 9.81)).toBeCloseTo(0.90012531432523022, 11)
    expect(criticalDepth(6.7, 41.5, 30.2, 0.45, 18.6, 9.81)).toBeCloseTo(1.4566756885448042, 11)
  })

  it('is infinite where friction alone holds', () => {
    expect(criticalDepth(5, 28, 32, 0, 18, 9.81)).toBe(Infinity)
    expect(criticalDepth(0, 31.9, 32, 0, 18, 9.81)).toBe(Infinity)
  })

  it('is where the factor of safety is 1', () => {
    fc.assert(
      fc.property(between(1, 20), between(20, 60), between(18, 40), between(0, 1), between(15, 22), (c, slope, phi, filling, weight) => {
        const depth = criticalDepth(c, slope, phi, filling, weight, 9.81)
        fc.pre(depth < 100)
        expect(infiniteSlope(c, 0, depth, slope, phi, filling, 0, weight, weight, 9.81)).toBeCloseTo(1, 10)
      }),
    )
  })
})

describe('walls, roots and plants', () => {
  it('rows of walls as cohesion', () => {
    expect(wallEquivalentCohesion(2.3, 47, 3, 0.65)).toBeCloseTo(4.3895744680851064, 12)
    expect(wallEquivalentCohesion(2.3, 0, 3, 0.65)).toBe(0)
    expectFollows(wallEquivalentCohesion, [
      [0.5, 6, 1],
      [1, 300, -1],
      [0, 10, 1],
      [0, 1, 1],
    ])
  })

  it('G5: 7.2 kPa of roots of 30 MPa on 0.02 % of the area', () => {
    expect(wuCohesion(30_000, 0.0002)).toBeCloseTo(7.2, 12)
    expect(wuCohesion(17_400, 0.00035)).toBeCloseTo(7.308, 12)
  })

  it('roots of three groups, each to its depth', () => {
    expect(rootCohesion(0.42, 0.33, 0.21, 0.7, 0.55, 0.35, 0.85, 2.1, 5.4, 11.5)).toBeCloseTo(0.67455500128154469, 12)
    // Only grass, shrub or tree at 1.3 m: 2 exp(-1.3/.25), 5 exp(-1.3/.6), 12 exp(-1.3/1.2), at .6 x .5.
    expect(rootCohesion(0.6, 0, 0, 0.5, 0.5, 0.5, 1.3, 2, 5, 12)).toBeCloseTo(0.0033099386524564635, 14)
    expect(rootCohesion(0, 0.6, 0, 0.5, 0.5, 0.5, 1.3, 2, 5, 12)).toBeCloseTo(0.17183826598903158, 13)
    expect(rootCohesion(0, 0, 0.6, 0.5, 0.5, 0.5, 1.3, 2, 5, 12)).toBeCloseTo(1.218475530384272, 12)
  })

  it('grass does nothing for a slide of 2 m', () => {
    expect(rootCohesion(1, 0, 0, 1, 1, 1, 2, 2, 5, 12)).toBeLessThan(0.001)
    expect(rootCohesion(0, 0, 1, 1, 1, 1, 2, 2, 5, 12)).toBeCloseTo(2.2665072340507421, 12)
  })

  it('roots rise with cover, age and strength, fall with depth', () => {
    const share = [0, 1, 1] as const
    const strength = [0, 30, 1] as const
    expectFollows(rootCohesion, [share, share, share, share, share, share, [0, 4, -1], strength, strength, strength])
  })

  it('weight of plants', () => {
    expect(plantSurcharge(0.42, 0.33, 0.21)).toBeCloseTo(0.4755, 13)
    expect(plantSurcharge(0, 0, 1)).toBeGreaterThanOrEqual(1)
    expect(plantSurcharge(0, 0, 1)).toBeLessThanOrEqual(2.5)
  })
})

describe('filling of the pores', () => {
  it('G6: 0.30 from above', () => {
    expect(poreFilling(0, 0.3, 2, 0.05, 60, 20, 30, 0)).toBeCloseTo(0.3, 12)
  })

  it('from above or from the topsoil, whichever is more, less what drains relieve', () => {
    expect(poreFilling(0.05, 0.28, 1.9, 0.037, 84, 13.5, 27.4, 0.35)).toBeCloseTo(0.32517278232698437, 12)
    // The topsoil of 0.28 m counts for its share of a slide of 1.9 m.
    expect(poreFilling(0.81, 0.28, 1.9, 0.0001, 84, 13.5, 27.4, 0.25)).toBeCloseTo(0.089526315789473684, 13)
    // A slide within the topsoil feels all of its filling.
    expect(poreFilling(0.81, 0.28, 0.21, 0.0001, 84, 13.5, 27.4, 0.25)).toBeCloseTo(0.6075, 12)
  })

  it('gentle slopes drain badly; no water is no filling', () => {
    expect(poreFilling(0, 0.3, 2, 0.01, 30, 20, 1.2, 0)).toBeCloseTo(0.71624960647076756, 12)
    expect(poreFilling(0, 0.3, 2, 0, 60, 20, 30, 0)).toBe(0)
  })

  it('stays in 0..1', () => {
    expect(poreFilling(0.2, 0.3, 2, 0.3, 200, 5, 12, 0)).toBe(1)
    expect(poreFilling(0.5, 0.3, 0.3, 0.02, 40, 20, 0, 0.2)).toBeCloseTo(0.4, 12)
    fc.assert(
      fc.property(
        fc.tuple(
          between(0, 1.5),
          between(0, 3),
          between(0.01, 5),
          between(0, 0.5),
          between(0, 500),
          between(1, 200),
          between(0, 89),
          between(0, 1),
        ),
        args => {
          const filling = poreFilling(...args)
          expect(filling).toBeGreaterThanOrEqual(0)
          expect(filling).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('rises with rain, soil and area above, falls with depth, transmissivity, slope and drains', () => {
    expectFollows(poreFilling, [
      [0, 1, 1],
      [0, 1, 1],
      [0.1, 4, -1],
      [0, 0.2, 1],
      [1, 200, 1],
      [5, 60, -1],
      [5, 80, -1],
      [0, 0.9, -1],
    ])
  })
})

describe('failure probability', () => {
  it('G7: 0.158655254, and others', () => {
    expect(failureProbability(1.25, 0.2)).toBeCloseTo(0.15865525393145705, 13)
    expect(failureProbability(0.87, 0.13)).toBeCloseTo(0.87480967107203083, 13)
    expect(failureProbability(1.42, 0.18)).toBeCloseTo(0.050171556791705088, 13)
    expect(failureProbability(1.2, 0.1)).toBeCloseTo(0.047790352272814708, 13)
  })

  it('is 1 without any resistance and one half at 1', () => {
    expect(failureProbability(0, 0.1)).toBe(1)
    expect(failureProbability(1, 0.1)).toBe(0.5)
  })

  it('falls with the factor of safety, from 1 to 0', () => {
    expectFollows(failureProbability, [
      [0, 10, -1],
      [0.02, 0.4, 0],
    ])
    fc.assert(
      fc.property(between(0, 10), between(0.02, 0.4), (factor, variation) => {
        const chance = failureProbability(factor, variation)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('variation makes safe ground less safe and weak ground less weak', () => {
    expectFollows(failureProbability, [
      [1, 10, 0],
      [0.02, 0.4, 1],
    ])
    expectFollows(failureProbability, [
      [0.1, 1, 0],
      [0.02, 0.4, -1],
    ])
  })
})

describe('ground that has stood storms', () => {
  /** Share of grounds that fail: storms by failure probability, `null` a year of weathering. */
  function failed(weaknesses: readonly number[], storms: readonly (number | null)[], weathering: number): number {
    const fallen = weaknesses.filter(first => {
      let weakness = first
      let survived = 0
      for (const storm of storms) {
        if (storm === null) {
          weakness = weatheredWeakness(weakness, survived, weathering)
          survived = weatheredSurvival(survived, weathering)
        } else if (storm > weakness) return true
        else survived = Math.max(survived, storm)
      }
      return false
    })
    return fallen.length / weaknesses.length
  }
  const grounds = Array.from({ length: 20_000 }, (_, i) => (i + 0.5) / 20_000)

  it('worked numbers', () => {
    expect(weatheredSurvival(0.37, 0.05)).toBeCloseTo(0.3515, 13)
    expect(weatheredWeakness(0.64, 0.37, 0.05)).toBeCloseTo(0.62942857142857143, 12)
    expect(weatheredWeakness(1, 1, 0.05)).toBe(1)
  })

  it('ten identical storms are as dangerous as one', () => {
    const once = failed(grounds, [0.2345], 0.05)
    expect(once).toBeCloseTo(0.2345, 4)
    expect(
      failed(
        grounds,
        Array.from({ length: 10 }, () => 0.2345),
        0.05,
      ),
    ).toBe(once)
  })

  it('a worse storm takes only what the first has not tried', () => {
    expect(failed(grounds, [0.2, 0.1, 0.35, 0.3], 0.05)).toBeCloseTo(0.35, 4)
  })

  it('weathering makes part of what was stood doubtful again', () => {
    // 0.3 fail; the others have stood 0.3, later 0.3 x 0.8 = 0.24: of them (0.3 - 0.24) / (1 - 0.24) fail.
    expect(failed(grounds, [0.3, null, 0.3], 0.2)).toBeCloseTo(0.3 + 0.7 * 0.07894736842105263, 4)
    expect(failed(grounds, [0.3, null, null, 0.3], 0.2)).toBeCloseTo(0.3 + 0.7 * 0.13366336633663367, 4)
  })

  it('weathered weakness stays between what was stood and 1, in the same order', () => {
    fc.assert(
      fc.property(between(0, 1), between(0, 1), between(0, 1), between(0, 1), (survived, rank, other, share) => {
        const weakness = (r: number): number => survived + (1 - survived) * r
        const after = weatheredWeakness(weakness(rank), survived, share)
        expect(after).toBeGreaterThanOrEqual(weatheredSurvival(survived, share) - 1e-15)
        expect(after).toBeLessThanOrEqual(1 + 1e-15)
        // No ground gets stronger.
        expect(after).toBeLessThanOrEqual(weakness(rank) + 1e-15)
        fc.pre(survived < 0.999)
        const later = weatheredWeakness(weakness(other), survived, share)
        expect((after - later) * (rank - other)).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })
})

describe('failure beyond what was stood', () => {
  it('counts only storms harder than any before', () => {
    expect(failureBeyond(0.31, 0.12)).toBeCloseTo(0.2159090909090909, 14)
    expect(failureBeyond(0.1, 0.12)).toBe(0)
    expect(failureBeyond(1, 1)).toBe(0)
  })
})
