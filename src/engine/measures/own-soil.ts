import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { DEEPEST } from './add-soil.ts'
import { coverWithSoil } from './cover-with-soil.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { SPREAD_DENSITY } from './spread-density.ts'
import { COVERED_COLUMNS } from './covered-columns.ts'
import { SOIL_COLUMNS } from './soil-columns.ts'
import { LAND } from './land.ts'

const dose = {
  depth: doseSpec('Depth where spread', '覆土厚度', 'm', 0.25, 0.01, 2, 'assumed', 'own choice'),
  coverage: doseSpec('Share of the unit covered', '覆土面积比例', '1', 1, 0.01, 1, 'assumed', 'own choice'),
  organicMatter: givenSpec('Organic matter', '有机质', '%', 0.7, 0, 15, 'assumed', 'own choice: 0.7 of imported soil'),
  gravel: givenSpec('Stones', '砾石含量', '1', 0.25, 0, 0.8, 'assumed', 'own choice'),
  sand: givenSpec('Sand', '砂粒', '1', 0.5, 0, 1, 'assumed', 'own choice, give that of the site'),
  clay: givenSpec('Clay', '黏粒', '1', 0.2, 0, 1, 'assumed', 'own choice, give that of the site'),
  ph: givenSpec('pH', 'pH', '1', 7, 3, 11, 'assumed', 'own choice, give that of the site'),
  cadmium: givenSpec('Total cadmium', '总镉', 'mg/kg', 0.15, 0, 100, 'assumed', 'own choice, give that of the site'),
} as const satisfies DoseSpecs

export const ownSoil: Measure<typeof dose> = {
  name: 'own-soil',
  code: 'SR2',
  title: { en: 'Own stripped soil or weathered spoil', zh: '自有剥离表土或风化弃土' },
  layer: 'soil',
  principle: 'reuse',
  nature: 'hybrid',
  doc: {
    en: 'Spreads soil or weathered spoil from the mine itself: less organic matter and less haul than imported soil. It buries plants, mulch and mats, and loads slopes.',
    zh: '利用矿区自有表土或风化弃土覆盖；有机质与运距均低于客土；会掩埋原有植物与覆盖物，并增加边坡荷载。',
  },
  dose,
  changes: [...SOIL_COLUMNS, ...COVERED_COLUMNS, 'importedSoil', 'soilBearing'],
  evidence: { status: 'assumed', source: 'standard practice of progressive reclamation; not in the paper' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { depth, coverage, organicMatter, gravel, sand, clay, ph, cadmium }) {
    const soil = { sand, clay, organicMatter, gravel, density: SPREAD_DENSITY, ph, equilibriumPh: ph, cadmium }
    coverWithSoil(state, i, depth, coverage, soil)
  },
  bill(state, site, i, { depth, coverage }, book) {
    book('ownSoil', Math.min(depth * coverage, DEEPEST - state.soilDepth[i]) * site.area[i])
  },
}
