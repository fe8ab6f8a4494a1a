import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

/** Drilled drains from which pore pressure falls by the whole share [m/ha], assumed; fewer do less, in proportion. */
const FULL = 200

const dose = {
  length: doseSpec('Length of drilled drains', '排水孔总长', 'm/ha', 200, 1, 5000, 'assumed', 'own choice'),
  drainFactor: givenSpec(
    'Share of pore pressure relieved',
    '孔压降低比例',
    '1',
    0.5,
    0,
    0.7,
    'recalled',
    'sub-horizontal drains, own choice',
  ),
} as const satisfies DoseSpecs

export const horizontalDrains: Measure<typeof dose> = {
  name: 'horizontal-drains',
  code: 'GH5b',
  title: { en: 'Sub-horizontal drains', zh: '仰斜排水孔' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Drilled drains take water out of the slope itself: pore pressure falls, in full from 200 m/ha. They do nothing against erosion. Of several kinds of drains the best counts.',
    zh: '钻设仰斜排水孔疏干坡体，降低孔压（200 m/ha 起达全效），不减轻侵蚀。多种排水措施取最优者。',
  },
  dose,
  changes: ['drainRelief'],
  evidence: { status: 'recalled', source: 'standard practice' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { length, drainFactor }) {
    state.drainRelief[i] = Math.max(state.drainRelief[i], drainFactor * Math.min(1, length / FULL))
  },
  bill(_state, site, i, { length }, book) {
    book('horizontalDrain', (length * site.area[i]) / 10_000)
  },
}
