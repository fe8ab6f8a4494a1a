import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

const dose = {
  cover: givenSpec('Reed cover when grown', '成熟盖度', '1', 0.85, 0.05, 0.95, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const reedRevetment: Measure<typeof dose> = {
  name: 'reed-revetment',
  code: 'WB2',
  title: { en: 'Flexible reed revetment', zh: '芦苇柔性护岸' },
  layer: 'vegetation',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Plants reeds along a bank: cover grows to its design value in two years, where the bank has ground that can carry it. The bank then stands more shear before it erodes.',
    zh: '沿岸栽植芦苇，两年达设计盖度（受岸坡有土面积限制）；成型后岸坡抗冲能力提高。',
  },
  dose,
  changes: ['reedTarget', 'reedAge'],
  evidence: { status: 'paper', source: 'Tang section 4.1: flexible ecological revetment' },
  scope: 'unit',
  kinds: LAND.shore,
  apply(state, site, i, { cover }) {
    // Reeds line a bank: where there is none, nothing is planted and nothing is billed.
    if (site.bankLength[i] === 0) return
    if (state.reedTarget[i] === 0) state.reedAge[i] = 0
    state.reedTarget[i] = Math.max(state.reedTarget[i], cover)
  },
  bill(state, site, i, { cover }, book) {
    if (cover > state.reedTarget[i]) book('reed', site.bankLength[i])
  },
}
