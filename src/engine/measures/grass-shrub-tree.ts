import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { plant, plantable } from './plant.ts'
import { billSowing } from './bill-sowing.ts'
import { sow } from './sow.ts'
import { PLANTED_COLUMNS } from './planted-columns.ts'
import { SOWN_COLUMNS } from './sown-columns.ts'
import { LAND } from './land.ts'

const dose = {
  grassRate: doseSpec('Grass seed', '草本播种量', 'kg/ha', 30, 1, 200, 'assumed', 'usual rate'),
  grassSpecies: givenSpec('Grass species in the mix', '草本混播种数', '1', 3, 1, 20, 'assumed', 'own choice'),
  grassLegumeShare: givenSpec('Legumes in the grass mix', '草本豆科比例', '1', 0, 0, 1, 'assumed', 'own choice'),
  shrubDensity: doseSpec('Shrubs', '灌木密度', '1/ha', 2500, 1, 20000, 'assumed', 'usual spacing 2 x 2 m'),
  shrubDroughtThreshold: givenSpec(
    'Drought threshold of shrubs',
    '灌木干旱阈值',
    '1',
    0.2,
    0,
    1,
    'assumed',
    '0.2 xeric, 0.4 intermediate, 0.6 mesic species',
  ),
  shrubSpecies: givenSpec('Shrub species', '灌木种数', '1', 2, 1, 20, 'assumed', 'own choice'),
  shrubLegumeShare: givenSpec('Legumes among shrubs', '灌木豆科比例', '1', 0, 0, 1, 'assumed', '1 for Caragana'),
  treeDensity: doseSpec('Trees', '乔木密度', '1/ha', 1100, 1, 10000, 'assumed', 'usual spacing 3 x 3 m'),
  treeDroughtThreshold: givenSpec(
    'Drought threshold of trees',
    '乔木干旱阈值',
    '1',
    0.6,
    0,
    1,
    'assumed',
    '0.2 xeric, 0.4 intermediate, 0.6 mesic species',
  ),
  treeSpecies: givenSpec('Tree species', '乔木种数', '1', 2, 1, 20, 'assumed', 'own choice'),
  evenness: givenSpec('Evenness gained', '均匀度增量', '1', 0.1, 0, 0.3, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const grassShrubTree: Measure<typeof dose> = {
  name: 'grass-shrub-tree',
  code: 'VR4',
  title: { en: 'Grass-shrub-tree complex', zh: '草灌乔复合系统' },
  layer: 'vegetation',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Sows grass and plants shrubs and trees in one go; a layered stand is more even.',
    zh: '一次性配置草、灌、乔；复层群落更均匀。',
  },
  dose,
  changes: [...SOWN_COLUMNS, ...PLANTED_COLUMNS.shrub, ...PLANTED_COLUMNS.tree, 'legumeShrub', 'evennessGain'],
  evidence: { status: 'paper', source: 'Tang section 4.1: 15 to 68 % cover, 14 to 47 species in 6 years' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, dose) {
    sow(state, i, dose.grassRate, dose.grassSpecies, dose.grassLegumeShare)
    plant(state, i, 'shrub', dose.shrubDensity, dose.shrubDroughtThreshold, dose.shrubSpecies)
    plant(state, i, 'tree', dose.treeDensity, dose.treeDroughtThreshold, dose.treeSpecies)
    state.legumeShrub[i] = Math.max(state.legumeShrub[i], dose.shrubLegumeShare)
    state.evennessGain[i] = Math.max(state.evennessGain[i], dose.evenness)
  },
  bill(state, site, i, { grassRate, shrubDensity, treeDensity }, book) {
    billSowing(state, site, i, grassRate, book)
    book('shrub', (plantable(state.shrubs[i], shrubDensity, 'shrub') * site.area[i]) / 10_000)
    book('tree', (plantable(state.trees[i], treeDensity, 'tree') * site.area[i]) / 10_000)
  },
}
