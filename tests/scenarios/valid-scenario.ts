/** A small scenario that uses every part of the format and has neither errors nor warnings. */
export const VALID = `version: 1
id: small-dump
title: { en: Small dump, zh: 小型排土场 }
summary: { en: Two units and a steppe., zh: 两个地块与一片草原。 }
horizon: { start: 2020-01, years: 6 }
seed: 7
replicates: 50
site:
  latitude: 45.5 deg
  speciesPool: 80
  nitrogenDeposition: 8 kg/(ha a)
  plantingMonths: [4, 5, 6]
  target: { cover: 70 %, species: 48 }
  climate:
    normals:
      tmax: { unit: degC, months: [-14.7, -10.7, -2.1, 9.2, 17, 21.8, 24.1, 22.5, 16.7, 8.2, -3.3, -11.6] }
      tmin: { unit: degC, months: [-25.7, -23.4, -15.1, -4.9, 1.9, 8, 12, 10, 2.8, -5.4, -14.9, -22.3] }
      precipitation: { unit: mm, months: [2.3, 3, 7, 13, 30, 64, 114, 86, 36, 16, 6, 2.7] }
      wetDays: { unit: d, months: [3, 3, 4, 4, 6, 10, 13, 11, 7, 4, 3, 3] }
    temperatureOffset: -0.1 K
    temperatureSd: 4.5 K
    interannualSd: 0.06
    windFactor: 1.10
  groups: { slopes: [upper-slope] }
  units:
    - id: platform
      title: { en: Platform, zh: 平台 }
      kind: dump
      area: 250 ha
      slope: 2 deg
      slopeLength: 100 m
      flowsTo: upper-slope
      soil: { depth: 0.14 m, sand: 68 %, clay: 12 %, organicMatter: 0.4 %, gravel: 40 %, ph: 7.9, bearing: 100 %, density: 1.15, cadmium: 0.12 mg/kg, curveNumber: 86 }
      cover: { grass: 13 %, shrub: 5 %, tree: 0 % }
      species: 14
      connectivity: 0.30
      ground: { looseLayer: 2 m, cohesion: 6 kPa, frictionAngle: 34 deg, relief: 15 m, monthsSinceGrading: 24 month, unstableSlopes: 0 }
      bank: { length: 1500 m, height: 1.5 m }
      grazing: 0
      position: { x: 2.0 km, y: 8.0 km }
    - { id: upper-slope, kind: dump, area: 1650 mu, slope: 40 %, slopeLength: 45 m, flowsTo: steppe,
        soil: { depth: 12 cm, sand: 0.7, clay: 0.1, organicMatter: 0.3 %, gravel: 0.45, ph: 8.1 },
        cover: { grass: 0.1, shrub: 0.04, tree: 0 }, species: 13 }
    - { id: steppe, kind: source, area: 35 公顷, slope: 5 度, slopeLength: 60 米,
        soil: { depth: 30 厘米, sand: 60 %, clay: 15 %, organicMatter: 2.0 %, gravel: 15 %, ph: 8.06 },
        cover: { grass: 52 %, shrub: 8 %, tree: 0 }, species: 38, connectivity: 0.45 }
alternatives:
  do-nothing: { title: { en: Do nothing, zh: 不治理 }, actions: [] }
  programme:
    title: { en: Programme, zh: 综合方案 }
    summary: { en: Manure and grass., zh: 羊粪与种草。 }
    actions:
      - { measure: monitoring, units: site, start: Y1-04 }
      - { measure: regrade, units: slopes, start: 2020-04, slope: 24 deg }
      - { measure: sheep-manure, units: treated, start: Y1-05, rate: 3 t/mu }
      - { measure: grass-seeding, units: [platform, upper-slope], start: Y1-06, rate: 30 kg/ha, species: 5 }
      - { measure: tending, units: treated, start: Y1-07, repeat: { every: 12 months, times: 2 } }
parameters: { prices.manure: 150 }
evidence:
  - { quantity: { en: Cover, zh: 盖度 }, indicator: cover, alternative: programme, year: 6, value: 68 %, range: [60 %, 76 %], role: calibrated, source: paper section 5, note: { en: year 6, zh: 第六年 } }
  - { quantity: Cover ratio, indicator: cover, alternative: programme, form: ratio, over: do-nothing, year: 6, value: 1.37, range: [1.2, 1.75], role: held-out, source: paper }
provenance:
  - { of: latitude, status: verified, source: map }
  - { of: speciesPool, status: assumed, source: flora of the region }
  - { of: nitrogenDeposition, status: recalled, source: literature }
  - { of: target, status: assumed, source: reference steppe }
  - { of: units.area, status: derived, source: { en: split of the total, zh: 由总量划分 } }
  - { of: units.soil, status: assumed, source: no survey }
  - { of: units, status: assumed, source: no survey }
  - { of: climate.normals, status: assumed, source: station nearby }
  - { of: alternatives.programme, status: paper, source: section 4 }
  - { of: parameters.prices.manure, status: assumed, source: market }
`
