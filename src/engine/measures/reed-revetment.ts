import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'

const dose = {
  cover: doseSpec('Reed cover when grown', '成熟盖度', '1', 0.85, 0.05, 0.95, 'assumed', 'own choice'),
  effect: doseSpec('Added critical shear at full cover', '满盖度临界剪切增量', '1', 0.6, 0, 2, 'assumed', 'own choice'),
} as const satisfies ParamSpecs

export const reedRevetment: Measure<typeof dose> = {
  name: 'reed-revetment',
  code: 'WB2',
  title: { en: 'Flexible reed revetment', zh: '芦苇柔性护岸' },
  layer: 'vegetation',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Plants reeds along a bank: cover grows to its design value in two years. Its hold on bank erosion is not modelled yet.',
    zh: '沿岸栽植芦苇，两年达设计盖度；对岸坡侵蚀的作用尚未模拟。',
  },
  dose,
  changes: ['reedTarget', 'reedAge'],
  evidence: { status: 'paper', source: 'Tang section 4.1: flexible ecological revetment' },
  scope: 'unit',
  apply(state, site, i, { cover }) {
    // Reeds line a bank: where there is none, nothing is planted and nothing is billed.
    if (site.bankLength[i] === 0) return
    if (state.reedTarget[i] === 0) state.reedAge[i] = 0
    state.reedTarget[i] = Math.max(state.reedTarget[i], cover)
  },
  bill(_state, site, i, _dose, book) {
    book('reed', site.bankLength[i])
  },
}
