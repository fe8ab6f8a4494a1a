import type { DoseSpecs } from '../dose-specs.ts'
import { cos } from '../../base/cos.ts'
import { RADIANS } from '../../base/radians.ts'
import type { Measure } from '../measure.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

const dose = {
  months: givenSpec('Months until it has rotted', '有效月数', 'month', 18, 3, 36, 'recalled', 'jute, coir or geocell, 18 months'),
} as const satisfies DoseSpecs

export const erosionMat: Measure<typeof dose> = {
  name: 'erosion-mat',
  code: 'VR10',
  title: { en: 'Erosion mat or geocells', zh: '防蚀毯与土工格室' },
  layer: 'vegetation',
  principle: 'reduce',
  nature: 'hybrid',
  doc: {
    en: 'Covers the ground with a mat or geocells until plants have closed: a tenth of the erosion while it lasts. It ends where soil is laid on it.',
    zh: '铺设防蚀毯或土工格室，有效期内侵蚀降至十分之一，待植被郁闭后失效；其上覆土后即失效。',
  },
  dose,
  changes: ['matMonths'],
  evidence: { status: 'recalled', source: 'CSLE engineering practice factors' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { months }) {
    state.matMonths[i] = Math.max(state.matMonths[i], months)
  },
  bill(state, site, i, _dose, book) {
    book('erosionMat', site.area[i] / Math.max(0.2, cos(state.slope[i] * RADIANS)))
  },
}
