import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { LAND } from './land.ts'

/** Share of available metal that a full dose of stabiliser holds, assumed 0.2-0.6. */
const HELD = 0.4

const dose = {
  rate: doseSpec('Lime as CaO', '石灰（CaO）', 't/ha', 3, 0, 30, 'assumed', 'own choice'),
  stabiliser: doseSpec('Stabiliser, share of full dose', '稳定剂剂量比例', '1', 0, 0, 1, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const lime: Measure<typeof dose> = {
  name: 'lime',
  code: 'SR5',
  title: { en: 'Lime and stabiliser', zh: '石灰与稳定剂' },
  layer: 'soil',
  principle: 'reduce',
  nature: 'hybrid',
  doc: {
    en: 'Lime raises pH, at most to 7.5, and so leaves less metal available; pH drifts back over years. Stabiliser holds up to 40 % of the available metal and ages. Several doses hold less than their sum.',
    zh: '石灰提高 pH（上限 7.5），从而降低重金属有效态；pH 数年内逐渐回移。稳定剂最多钝化 40 % 的有效态并逐年老化；多次施用的效果小于其和。',
  },
  dose,
  changes: ['ph', 'metalSorbed'],
  evidence: { status: 'assumed', source: '0.25 pH for each t CaO/ha in 0.2 m' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { rate, stabiliser }) {
    const depth = Math.max(0.05, state.soilDepth[i])
    state.ph[i] = Math.max(state.ph[i], Math.min(7.5, state.ph[i] + (0.25 * rate * 0.2) / depth))
    state.metalSorbed[i] = 1 - (1 - state.metalSorbed[i]) * (1 - HELD * stabiliser)
  },
  bill(_state, site, i, { rate, stabiliser }, book) {
    book('lime', (rate * site.area[i]) / 10_000)
    if (stabiliser > 0) book('stabiliser', site.area[i], stabiliser)
  },
}
