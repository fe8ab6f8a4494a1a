/**
 * A slope that the design storm can bring down, and a platform; two years. One alternative is pretty and leaves the slope as it is, the
 * other makes it gentler first. Whoever reads it finds nothing to warn of.
 */
export const TWO_SLOPES = `version: 1
id: two-slopes
title: { en: Two slopes, zh: 两处边坡 }
horizon: { years: 2 }
seed: 3
replicates: 40
resilience: off
site:
  latitude: 45 deg
  speciesPool: 80
  nitrogenDeposition: 8 kg/(ha a)
  climate: { preset: zahanaoer }
  units:
    - { id: steep, title: { en: Steep slope, zh: 陡坡 }, kind: dump, area: 12 ha, slope: 38 deg, slopeLength: 45 m,
        soil: { depth: 14 cm, sand: 70 %, clay: 10 %, organicMatter: 0.4 %, gravel: 40 %, ph: 8.1 },
        ground: { looseLayer: 2 m, cohesion: 2 kPa, frictionAngle: 30 deg },
        cover: { grass: 11 %, shrub: 4 %, tree: 0 % }, species: 13 }
    - { id: flat, title: { en: Flat top, zh: 平台 }, kind: dump, area: 8 ha, slope: 5 deg, slopeLength: 60 m,
        soil: { depth: 14 cm, sand: 70 %, clay: 10 %, organicMatter: 0.4 %, gravel: 40 %, ph: 8.1 },
        cover: { grass: 8 %, shrub: 2 %, tree: 0 % }, species: 11 }
provenance:
  - { of: latitude, status: assumed, source: example }
  - { of: speciesPool, status: assumed, source: example }
  - { of: nitrogenDeposition, status: assumed, source: example }
  - { of: units, status: assumed, source: example }
  - { of: alternatives, status: assumed, source: example }
alternatives:
  do-nothing: { title: { en: Do nothing, zh: 不治理 }, actions: [] }
  pretty:
    title: { en: Pretty but unsafe, zh: 好看而不安全 }
    actions:
      - { measure: grass-seeding, units: [steep, flat], start: Y1-05, rate: 30 kg/ha }
  sound:
    title: { en: Sound, zh: 稳妥 }
    actions:
      - { measure: regrade, units: [steep], start: Y1-03 } # the slope before the grass
      - { measure: grass-seeding, units: [steep, flat], start: Y1-05, rate: 30 kg/ha }
`

/** The same with a slope that no storm brings down. */
export const GENTLE = TWO_SLOPES.replace('slope: 38 deg', 'slope: 8 deg')

/** Six plans, all of which are soon simulated. */
export const FEW_PLANS = `decision:
  startYears: [1]
  doseFactors: [1]
`
