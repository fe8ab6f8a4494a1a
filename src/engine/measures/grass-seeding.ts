import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { billSowing } from './bill-sowing.ts'
import { sow } from './sow.ts'
import { SOWN_COLUMNS } from './sown-columns.ts'
import { LAND } from './land.ts'

const dose = {
  rate: doseSpec('Seed', '播种量', 'kg/ha', 30, 1, 200, 'assumed', 'usual rate'),
  species: givenSpec('Species in the mix', '混播种数', '1', 3, 1, 20, 'assumed', 'own choice'),
  legumeShare: givenSpec('Legumes in the mix', '豆科比例', '1', 0, 0, 1, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const grassSeeding: Measure<typeof dose> = {
  name: 'grass-seeding',
  code: 'VR1',
  title: { en: 'Grass seeding', zh: '撒播草籽' },
  layer: 'vegetation',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Sows grasses and forbs. Seed comes up in the first two warm months, needs water then, is washed away by erosion and keeps for 8 months. Above 60 kg/ha and within a year of the last sowing nothing is sown and nothing is billed.',
    zh: '撒播草本。种子在最初两个温暖月份出苗，需水，易被侵蚀冲失，最多保存 8 个月。超过 60 kg/ha 的部分以及上次播种一年内的重播不实施、不计费。',
  },
  dose,
  changes: SOWN_COLUMNS,
  evidence: { status: 'assumed', source: 'standard practice' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { rate, species, legumeShare }) {
    sow(state, i, rate, species, legumeShare)
  },
  bill(state, site, i, { rate }, book) {
    billSowing(state, site, i, rate, book)
  },
}
