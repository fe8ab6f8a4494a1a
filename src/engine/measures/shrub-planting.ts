import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { plant, plantable } from './plant.ts'
import { PLANTED_COLUMNS } from './planted-columns.ts'
import { LAND } from './land.ts'

const dose = {
  density: doseSpec('Shrubs', '灌木密度', '1/ha', 2500, 1, 20000, 'assumed', 'usual spacing 2 x 2 m'),
  droughtThreshold: givenSpec('Drought threshold', '干旱阈值', '1', 0.2, 0, 1, 'assumed', '0.2 xeric, 0.4 intermediate, 0.6 mesic species'),
  species: givenSpec('Species', '种数', '1', 2, 1, 20, 'assumed', 'own choice'),
  legumeShare: givenSpec('Legumes', '豆科比例', '1', 0, 0, 1, 'assumed', '1 for Caragana'),
} as const satisfies DoseSpecs

export const shrubPlanting: Measure<typeof dose> = {
  name: 'shrub-planting',
  code: 'VR2',
  title: { en: 'Shrub planting', zh: '栽植灌木' },
  layer: 'vegetation',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Plants shrubs; the cohort dies by drought and frost and its crowns grow.',
    zh: '栽植灌木；苗木受干旱与冻害死亡，冠幅逐年增大。',
  },
  dose,
  changes: [...PLANTED_COLUMNS.shrub, 'legumeShrub'],
  evidence: { status: 'paper', source: 'Tang section 4.1: Caragana korshinskii' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { density, droughtThreshold, species, legumeShare }) {
    plant(state, i, 'shrub', density, droughtThreshold, species)
    state.legumeShrub[i] = Math.max(state.legumeShrub[i], legumeShare)
  },
  bill(state, site, i, { density }, book) {
    book('shrub', (plantable(state.shrubs[i], density, 'shrub') * site.area[i]) / 10_000)
  },
}
