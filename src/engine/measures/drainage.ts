import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'

const dose = {
  length: doseSpec('Ditch length', '沟长密度', 'm/ha', 100, 1, 2000, 'assumed', 'own choice'),
  drainFactor: doseSpec(
    'Share of pore pressure relieved',
    '孔压降低比例',
    '1',
    0.25,
    0,
    0.9,
    'recalled',
    'own choice: 0.25 intercepting, 0.35 stepped',
  ),
} as const satisfies ParamSpecs

export const drainage: Measure<typeof dose> = {
  name: 'drainage',
  code: 'GH5',
  title: { en: 'Intercepting and stepped drains', zh: '截水沟与阶梯排水沟' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Ditches lead runoff off the slope: slope length is limited to their spacing. The lower pore pressure counts once slope safety is modelled.',
    zh: '截排坡面径流，坡长限于沟距；孔压降低在边坡稳定模块中计入。',
  },
  dose,
  changes: ['slopeLength'],
  evidence: { status: 'paper', source: 'Tang sections 2 and 4.1' },
  scope: 'unit',
  apply(state, _site, i, { length }) {
    state.slopeLength[i] = Math.min(state.slopeLength[i], 10_000 / length)
  },
  bill(_state, site, i, { length }, book) {
    book('drain', (length * site.area[i]) / 10_000)
  },
}
