import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { givenSpec } from './given-spec.ts'
import { raiseSoilBearing } from './raise-soil-bearing.ts'
import { keepWater } from './keep-water.ts'
import { LAND } from './land.ts'

const dose = {
  practice: givenSpec('Practice factor', 'P 因子', '1', 0.3, 0.03, 1, 'recalled', 'contour bunds'),
  retention: givenSpec('Runoff held', '拦蓄径流比例', '1', 0.6, 0, 0.95, 'assumed', 'own choice'),
  waterGain: givenSpec('Gain of plant-usable rain', '增水系数', '1', 0.15, 0, 0.4, 'assumed', 'own choice'),
  bearing: givenSpec('Soil-bearing ground afterwards, at least', '整治后有土面积比例下限', '1', 0.85, 0, 1, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const waterStoringBunds: Measure<typeof dose> = {
  name: 'water-storing-bunds',
  code: 'SR8',
  title: { en: 'Tian-zi water-storing bunds', zh: '田字格蓄水圩埂' },
  layer: 'soil',
  principle: 'reuse',
  nature: 'nature-based',
  doc: { en: 'Small earth bunds in a grid hold rain where it falls and gather fine soil.', zh: '田字格小圩埂就地拦蓄雨水并淤积细土。' },
  dose,
  changes: ['practiceTerrace', 'runoffRetention', 'waterGain', 'soilBearing'],
  evidence: { status: 'paper', source: 'Tang section 4.1: tian-zi dike micro-topography' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { practice, retention, waterGain, bearing }) {
    keepWater(state, i, practice, retention, waterGain)
    raiseSoilBearing(state, i, bearing)
  },
  bill(_state, site, i, _dose, book) {
    book('bund', site.area[i])
  },
}
