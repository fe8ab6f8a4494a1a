import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

/** Thickness at which coarse gravel hides the ground [m], assumed. */
const CLOSED_LAYER = 0.1

const dose = {
  thickness: doseSpec('Thickness', '厚度', 'm', 0.2, 0.01, 0.5, 'paper', 'Tang section 4.1: 20 cm'),
  coverage: doseSpec('Share of the ground covered', '覆盖比例', '1', 1, 0.01, 1, 'assumed', 'whole unit'),
  evaporationCut: givenSpec('Evaporation suppressed', '蒸发抑制比例', '1', 0.5, 0, 0.9, 'recalled', 'Xie et al. 2006, 0.3-0.8'),
  interception: givenSpec(
    'Rain held for each metre of gravel',
    '每米砾石截留',
    'mm/m',
    5,
    0,
    100,
    'assumed',
    'coarse gravel, 0.05 mm per cm',
  ),
  emergence: givenSpec(
    'Emergence of seedlings',
    '出苗系数',
    '1',
    0.6,
    0,
    1,
    'assumed',
    'planted through the gravel; the paper does not say how',
  ),
  waterGain: givenSpec('Gain of plant-usable rain', '增水系数', '1', 0.12, 0, 0.4, 'assumed', 'own choice'),
  priceFactor: givenSpec('Share of the bought price', '相对外购价', '1', 0.3, 0.05, 1, 'assumed', 'gravel made on site'),
} as const satisfies DoseSpecs

export const gravelMulch: Measure<typeof dose> = {
  name: 'gravel-mulch',
  code: 'SR3',
  title: { en: 'Gravel cover', zh: '砾石覆盖' },
  layer: 'soil',
  principle: 'reuse',
  nature: 'hybrid',
  doc: {
    en: 'Covers the ground with coarse gravel: less evaporation and erosion, some rain held back, fewer seedlings. It ends where soil is laid on it.',
    zh: '粗砾石覆盖：减少蒸发与侵蚀，截留少量雨水，出苗减少；其上覆土后失效。',
  },
  dose,
  changes: ['gravelMulch', 'evaporationCut', 'interceptionCapacity', 'emergence', 'mulchWaterGain'],
  evidence: { status: 'paper', source: 'Tang section 4.1' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { thickness, coverage, evaporationCut, interception, emergence, waterGain }) {
    // A thin layer leaves gaps: it acts on the share of the ground that it really hides.
    const hidden = coverage * Math.min(1, thickness / CLOSED_LAYER)
    state.gravelMulch[i] = Math.max(state.gravelMulch[i], hidden)
    state.evaporationCut[i] = Math.max(state.evaporationCut[i], evaporationCut * hidden)
    state.interceptionCapacity[i] = Math.max(state.interceptionCapacity[i], interception * thickness * coverage)
    state.emergence[i] = Math.min(state.emergence[i], 1 - (1 - emergence) * hidden)
    state.mulchWaterGain[i] = Math.max(state.mulchWaterGain[i], waterGain * hidden)
  },
  bill(_state, site, i, { thickness, coverage, priceFactor }, book) {
    book('gravel', thickness * coverage * site.area[i], priceFactor)
  },
}
