import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

/** Biochar that holds the whole share [t/ha], assumed; less holds less, in proportion. */
const FULL = 20

const dose = {
  rate: doseSpec('Biochar', '生物炭用量', 't/ha', 20, 0.5, 100, 'assumed', 'own choice'),
  fixation: givenSpec('Share of available metal held', '有效态钝化比例', '1', 0.4, 0, 0.6, 'assumed', '0.2-0.6'),
} as const satisfies DoseSpecs

export const biochar: Measure<typeof dose> = {
  name: 'biochar',
  code: 'SR5b',
  title: { en: 'Biochar or another sorbent', zh: '生物炭等吸附剂' },
  layer: 'soil',
  principle: 'recycle',
  nature: 'hybrid',
  doc: {
    en: 'Works a sorbent into the soil: it holds a share of the available metal, in full from 20 t/ha, and ages. Several doses hold less than their sum. What biochar does to water and carbon is left out.',
    zh: '施入吸附剂，钝化部分有效态重金属（20 t/ha 起达全效），逐年老化；多次施用的效果小于其和。不计其对水分与碳的作用。',
  },
  dose,
  changes: ['metalSorbed'],
  evidence: { status: 'assumed', source: 'own choice' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { rate, fixation }) {
    state.metalSorbed[i] = 1 - (1 - state.metalSorbed[i]) * (1 - fixation * Math.min(1, rate / FULL))
  },
  bill(_state, site, i, { rate }, book) {
    book('biochar', (rate * site.area[i]) / 10_000)
  },
}
