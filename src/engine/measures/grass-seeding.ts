import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { seedingCost } from './seeding-cost.ts'
import { sow } from './sow.ts'

const dose = {
  rate: doseSpec('Seed', '播种量', 'kg/ha', 30, 1, 200, 'assumed', 'usual rate'),
  species: doseSpec('Species in the mix', '混播种数', '1', 3, 1, 60, 'assumed', 'own choice'),
  legumeShare: doseSpec('Legumes in the mix', '豆科比例', '1', 0, 0, 1, 'assumed', 'own choice'),
} as const satisfies ParamSpecs

export const grassSeeding: Measure<typeof dose> = {
  name: 'grass-seeding',
  code: 'VR1',
  title: { en: 'Grass seeding', zh: '撒播草籽' },
  layer: 'vegetation',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Sows grasses and forbs; seed needs water in its first two months and is washed away by erosion.',
    zh: '撒播草本；出苗两个月内需水，易被侵蚀冲失。',
  },
  dose,
  changes: ['seedRate', 'seedMonths', 'monthsSinceSowing', 'legumeGrass', 'speciesWaiting', 'grassSpeciesPlanted'],
  evidence: { status: 'assumed', source: 'standard practice' },
  scope: 'unit',
  apply(state, _site, i, { rate, species, legumeShare }) {
    sow(state, i, rate, species, legumeShare)
  },
  bill(_state, site, i, { rate }, book) {
    book('grassSeeding', site.area[i], seedingCost(rate))
  },
}
