import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

/** Ditches from which pore pressure falls by the whole share [m/ha], assumed; fewer do less, in proportion. */
const FULL = 50

const dose = {
  length: doseSpec('Ditch length', '沟长密度', 'm/ha', 100, 1, 2000, 'assumed', 'own choice'),
  drainFactor: givenSpec(
    'Share of pore pressure relieved',
    '孔压降低比例',
    '1',
    0.25,
    0,
    0.5,
    'recalled',
    'own choice: 0.25 intercepting, 0.35 stepped',
  ),
} as const satisfies DoseSpecs

export const drainage: Measure<typeof dose> = {
  name: 'drainage',
  code: 'GH5',
  title: { en: 'Intercepting and stepped drains', zh: '截水沟与阶梯排水沟' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Ditches lead runoff off the slope: slope length for erosion is limited to their spacing and pore pressure falls, in full from 50 m/ha. Of several kinds of drains the best counts.',
    zh: '截排坡面径流：侵蚀坡长限于沟距，孔压随之降低（沟长 50 m/ha 起达全效）。多种排水措施取最优者。',
  },
  dose,
  changes: ['drainSpacing', 'drainRelief'],
  evidence: { status: 'paper', source: 'Tang sections 2 and 4.1' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { length, drainFactor }) {
    const spacing = 10_000 / length
    state.drainSpacing[i] = state.drainSpacing[i] > 0 ? Math.min(state.drainSpacing[i], spacing) : spacing
    state.drainRelief[i] = Math.max(state.drainRelief[i], drainFactor * Math.min(1, length / FULL))
  },
  bill(_state, site, i, { length }, book) {
    book('drain', (length * site.area[i]) / 10_000)
  },
}
