import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { givenSpec } from './given-spec.ts'
import { PRICES } from '../prices.ts'

const dose = {
  annualCost: givenSpec('Cost for each year', '年费用', 'CNY/a', 80000, 0, 10000000.0, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const monitoring: Measure<typeof dose> = {
  name: 'monitoring',
  code: 'GH8',
  title: { en: 'Hazard monitoring (InSAR, sky-air-ground)', zh: '地灾监测（InSAR 天空地一体）' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Watches the whole site for movement and costs every year. A slide that announces itself early enough destroys fewer works. It never changes the slope: what falls would have fallen without it.',
    zh: '监测全场地变形，按年计费。预警及时的滑坡对工程破坏较小；监测不改变边坡本身，该滑的仍会滑。',
  },
  dose,
  changes: ['monitored'],
  evidence: { status: 'paper', source: 'Tang section 5.1' },
  scope: 'site',
  apply(state, _site, i) {
    state.monitored[i] = 1
  },
  bill() {},
  upkeep(_site, _i, { annualCost }, book) {
    book('monitoring', 1, annualCost / PRICES.monitoring.default)
  },
}
