import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { plant, plantable } from './plant.ts'
import { PLANTED_COLUMNS } from './planted-columns.ts'
import { LAND } from './land.ts'

/** Evenness gained by a mixed stand, assumed. */
const MIXED_STAND = 0.05

const dose = {
  density: doseSpec('Shrubs', '灌木密度', '1/ha', 2500, 1, 20000, 'assumed', 'usual spacing 2 x 2 m'),
  droughtThreshold: givenSpec('Drought threshold', '干旱阈值', '1', 0.2, 0, 1, 'assumed', '0.2 xeric, 0.4 intermediate, 0.6 mesic species'),
  species: givenSpec('Species', '种数', '1', 2, 1, 20, 'assumed', 'own choice'),
  legumeShare: givenSpec('Legumes', '豆科比例', '1', 0.5, 0, 1, 'assumed', 'Caragana sinensis is half of the mix'),
} as const satisfies DoseSpecs

export const suitableMixedSpecies: Measure<typeof dose> = {
  name: 'suitable-mixed-species',
  code: 'VR5',
  title: { en: 'Suitable mixed shrubs', zh: '适生混交灌木' },
  layer: 'vegetation',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: { en: 'Plants a mixed stand of drought-hardy shrubs suited to the rock.', zh: '栽植适生耐旱混交灌木林。' },
  dose,
  changes: [...PLANTED_COLUMNS.shrub, 'legumeShrub', 'evennessGain'],
  evidence: { status: 'paper', source: 'Tang section 4.1: Pyracantha and Caragana sinensis, 92.5 % cover' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { density, droughtThreshold, species, legumeShare }) {
    plant(state, i, 'shrub', density, droughtThreshold, species)
    state.legumeShrub[i] = Math.max(state.legumeShrub[i], legumeShare)
    state.evennessGain[i] = Math.max(state.evennessGain[i], MIXED_STAND)
  },
  bill(state, site, i, { density }, book) {
    book('shrub', (plantable(state.shrubs[i], density, 'shrub') * site.area[i]) / 10_000)
  },
}
