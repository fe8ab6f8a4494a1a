/** One slope for one year, with and without grass: quick enough to run thousands of times. */
export const SMALL = `version: 1
id: small
title: { en: Small, zh: 小 }
horizon: { years: 1 }
seed: 3
site:
  latitude: 45 deg
  speciesPool: 80
  nitrogenDeposition: 8 kg/(ha a)
  climate: { preset: zahanaoer }
  units:
    - { id: slope, kind: dump, area: 12 ha, slope: 24 deg, slopeLength: 45 m,
        soil: { depth: 14 cm, sand: 70 %, clay: 10 %, organicMatter: 0.4 %, gravel: 40 %, ph: 8.1 },
        cover: { grass: 11 %, shrub: 4 %, tree: 0 % }, species: 13 }
alternatives:
  do-nothing: { title: { en: Do nothing, zh: 不治理 }, actions: [] }
  seeding:
    title: { en: Seeding, zh: 播种 }
    actions:
      - { measure: grass-seeding, units: [slope], start: Y1-05, rate: 30 kg/ha }
resilience: off
`
