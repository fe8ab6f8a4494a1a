import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { givenSpec } from './given-spec.ts'
import { raiseSoilBearing } from './raise-soil-bearing.ts'
import { keepWater } from './keep-water.ts'
import { LAND } from './land.ts'

const dose = {
  practice: givenSpec('Practice factor', 'P 因子', '1', 0.1, 0.03, 1, 'recalled', 'CSLE engineering factors, level terraces 0.03-0.2'),
  retention: givenSpec('Runoff held', '拦蓄径流比例', '1', 0.5, 0, 0.95, 'assumed', 'own choice'),
  waterGain: givenSpec('Gain of plant-usable rain', '增水系数', '1', 0.2, 0, 0.4, 'assumed', 'own choice'),
  bearing: givenSpec('Soil-bearing ground afterwards, at least', '整治后有土面积比例下限', '1', 0.85, 0, 1, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const benching: Measure<typeof dose> = {
  name: 'benching',
  code: 'GH3',
  title: { en: 'Benching or terracing', zh: '削坡平台与梯田' },
  layer: 'safety',
  principle: 're-optimize',
  nature: 'hybrid',
  doc: {
    en: 'Cuts benches along the contour: they hold runoff and sediment. Works through the practice factor, which already holds the shorter slope.',
    zh: '沿等高线修筑平台拦蓄径流泥沙；通过 P 因子起作用（已含坡长缩短）。',
  },
  dose,
  changes: ['practiceTerrace', 'runoffRetention', 'waterGain', 'soilBearing'],
  evidence: { status: 'recalled', source: 'CSLE engineering practice factors' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { practice, retention, waterGain, bearing }) {
    keepWater(state, i, practice, retention, waterGain)
    raiseSoilBearing(state, i, bearing)
  },
  bill(_state, site, i, _dose, book) {
    book('bench', site.area[i])
  },
}
