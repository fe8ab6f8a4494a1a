import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'

const dose = {
  rate: doseSpec('Lime as CaO', '石灰（CaO）', 't/ha', 3, 0, 30, 'assumed', 'own choice'),
  stabiliser: doseSpec('Stabiliser, share of full dose', '稳定剂剂量比例', '1', 0, 0, 1, 'assumed', 'own choice'),
} as const satisfies ParamSpecs

export const lime: Measure<typeof dose> = {
  name: 'lime',
  code: 'SR5',
  title: { en: 'Lime and stabiliser', zh: '石灰与稳定剂' },
  layer: 'soil',
  principle: 'reduce',
  nature: 'hybrid',
  doc: {
    en: 'Raises pH, at most to 7.5. The effect of lime and stabiliser on metals is not modelled yet.',
    zh: '提高 pH（上限 7.5）；对重金属的作用尚未模拟。',
  },
  dose,
  changes: ['ph'],
  evidence: { status: 'assumed', source: '0.25 pH for each t CaO/ha in 0.2 m' },
  scope: 'unit',
  apply(state, _site, i, { rate }) {
    const depth = Math.max(0.05, state.soilDepth[i])
    state.ph[i] = Math.max(state.ph[i], Math.min(7.5, state.ph[i] + (0.25 * rate * 0.2) / depth))
  },
  bill(_state, site, i, { rate, stabiliser }, book) {
    book('lime', (rate * site.area[i]) / 10_000)
    if (stabiliser > 0) book('stabiliser', site.area[i], stabiliser)
  },
}
