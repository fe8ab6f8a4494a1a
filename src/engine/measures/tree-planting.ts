import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { plant, plantable } from './plant.ts'
import { PLANTED_COLUMNS } from './planted-columns.ts'
import { LAND } from './land.ts'

const dose = {
  density: doseSpec('Trees', '乔木密度', '1/ha', 1100, 1, 10000, 'assumed', 'usual spacing 3 x 3 m'),
  droughtThreshold: givenSpec('Drought threshold', '干旱阈值', '1', 0.6, 0, 1, 'assumed', '0.2 xeric, 0.4 intermediate, 0.6 mesic species'),
  species: givenSpec('Species', '种数', '1', 2, 1, 20, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const treePlanting: Measure<typeof dose> = {
  name: 'tree-planting',
  code: 'VR3',
  title: { en: 'Tree planting', zh: '栽植乔木' },
  layer: 'vegetation',
  principle: 'none',
  nature: 'nature-based',
  doc: {
    en: 'Plants tree seedlings; the cohort dies by drought and frost and its crowns grow.',
    zh: '栽植乔木苗；苗木受干旱与冻害死亡，冠幅逐年增大。',
  },
  dose,
  changes: PLANTED_COLUMNS.tree,
  evidence: { status: 'assumed', source: 'standard practice' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { density, droughtThreshold, species }) {
    plant(state, i, 'tree', density, droughtThreshold, species)
  },
  bill(state, site, i, { density }, book) {
    book('tree', (plantable(state.trees[i], density, 'tree') * site.area[i]) / 10_000)
  },
}
