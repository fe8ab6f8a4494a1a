import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { givenSpec } from './given-spec.ts'

const dose = {
  delay: givenSpec('Months from slide to repair', '滑坡至修复月数', 'month', 6, 1, 60, 'assumed', 'after the rains, own choice'),
} as const satisfies DoseSpecs

export const repair: Measure<typeof dose> = {
  name: 'repair',
  code: 'M1c',
  title: { en: 'Repair after slides', zh: '灾后修复' },
  layer: 'upkeep',
  principle: 'reduce',
  nature: 'hybrid',
  doc: {
    en: 'A rule, not a work: from now on what slides destroy is built again after the delay, at 1.3 times its price. It costs nothing while nothing fails.',
    zh: '规则而非工程：此后滑坡损毁的工程在设定时间后重建，按原价 1.3 倍计费；未损毁则不产生费用。',
  },
  dose,
  changes: ['repairRule'],
  evidence: { status: 'assumed', source: 'own choice' },
  scope: 'unit',
  apply(state, _site, i, { delay }) {
    state.repairRule[i] = delay
  },
  bill() {},
}
