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
  depth: doseSpec('Depth where spread', '覆土厚度', 'm', 0.5, 0.01, 2, 'paper', 'Tang section 2: 0.3-0.8 m'),
  coverage: doseSpec('Share of the unit covered', '覆土面积比例', '1', 1, 0.01, 1, 'assumed', 'own choice'),
  organicMatter: givenSpec('Organic matter', '有机质', '%', 1.0, 0, 15, 'assumed', 'own choice'),
  gravel: givenSpec('Stones', '砾石含量', '1', 0.15, 0, 0.8, 'assumed', 'own choice'),
  sand: givenSpec('Sand', '砂粒', '1', 0.42, 0, 1, 'assumed', 'loam'),
  clay: givenSpec('Clay', '黏粒', '1', 0.2, 0, 1, 'assumed', 'loam'),
  ph: givenSpec('pH', 'pH', '1', 7, 3, 11, 'assumed', 'neutral soil'),
  cadmium: givenSpec('Total cadmium', '总镉', 'mg/kg', 0.15, 0, 100, 'assumed', 'soil in use, below the screening value'),
} as const satisfies DoseSpecs

export const topsoilImport: Measure<typeof dose> = {
  name: 'topsoil-import',
  code: 'SR1',
  title: { en: 'Imported topsoil', zh: '外运客土' },
  layer: 'soil',
  principle: 'recycle',
  nature: 'grey',
  doc: {
    en: 'Hauls in soil and spreads it on a share of the unit. It buries plants, mulch and mats, and loads slopes.',
    zh: '外运土壤并按比例覆盖地块；会掩埋原有植物与覆盖物，并增加边坡荷载。',
  },
  dose,
  changes: [...SOIL_COLUMNS, ...COVERED_COLUMNS, 'importedSoil', 'soilBearing'],
  evidence: { status: 'paper', source: 'Tang section 2: soil transport is 40-60 % of the cost' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { depth, coverage, organicMatter, gravel, sand, clay, ph, cadmium }) {
    const soil = { sand, clay, organicMatter, gravel, density: SPREAD_DENSITY, ph, equilibriumPh: ph, cadmium }
    coverWithSoil(state, i, depth, coverage, soil)
  },
  bill(state, site, i, { depth, coverage }, book) {
    book('topsoil', Math.min(depth * coverage, DEEPEST - state.soilDepth[i]) * site.area[i])
  },
}
