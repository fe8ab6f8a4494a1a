import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { givenSpec } from './given-spec.ts'
import { keepWater } from './keep-water.ts'
import { loosen } from './loosen.ts'
import { raiseSoilBearing } from './raise-soil-bearing.ts'
import { SOIL_COLUMNS } from './soil-columns.ts'
import { LAND } from './land.ts'

const dose = {
  practice: givenSpec('Practice factor', 'P 因子', '1', 0.1, 0.03, 1, 'recalled', 'level terraces'),
  retention: givenSpec('Runoff held', '拦蓄径流比例', '1', 0.8, 0, 0.95, 'assumed', 'own choice'),
  waterGain: givenSpec('Gain of plant-usable rain', '增水系数', '1', 0.4, 0, 0.4, 'assumed', 'own choice'),
  rooting: givenSpec('Rooting depth opened', '可达根深', 'm', 1.5, 0.3, 3, 'assumed', 'own choice'),
  loosened: givenSpec('Soil behind the steps, at least', '阶内土层下限', 'm', 0.3, 0, 0.3, 'assumed', 'own choice'),
  bearing: givenSpec('Soil-bearing ground afterwards, at least', '整治后有土面积比例下限', '1', 0.95, 0, 1, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const drawdownSteps: Measure<typeof dose> = {
  name: 'drawdown-steps',
  code: 'WB1',
  title: { en: 'Stepped drawdown-zone restoration', zh: '消落带阶梯式修复' },
  layer: 'soil',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Steps in the drawdown zone hold water and soil and open the subsoil to roots.',
    zh: '消落带筑阶：蓄水保土并使根系可达底土。',
  },
  dose,
  changes: [...SOIL_COLUMNS, 'practiceTerrace', 'runoffRetention', 'waterGain', 'subsoilRooting', 'soilBearing'],
  evidence: { status: 'paper', source: 'Tang section 4.1: step-type drawdown zone' },
  scope: 'unit',
  kinds: LAND.shore,
  apply(state, _site, i, { practice, retention, waterGain, rooting, loosened, bearing }) {
    keepWater(state, i, practice, retention, waterGain)
    state.subsoilRooting[i] = Math.max(state.subsoilRooting[i], rooting)
    raiseSoilBearing(state, i, bearing)
    loosen(state, i, loosened, state.organicMatter[i])
  },
  bill(_state, site, i, _dose, book) {
    book('drawdownStep', site.area[i])
  },
}
