import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { PRICES } from '../prices.ts'
import { doseSpec } from './dose-spec.ts'

const dose = {
  annualCost: doseSpec('Cost for each year', '年费用', 'CNY/a', 80000, 0, 10000000.0, 'assumed', 'own choice'),
} as const satisfies ParamSpecs

export const monitoring: Measure<typeof dose> = {
  name: 'monitoring',
  code: 'GH8',
  title: { en: 'Hazard monitoring (InSAR, sky-air-ground)', zh: '地灾监测（InSAR 天空地一体）' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Watches the whole site for movement. Costs every year; what it saves counts once slope safety is modelled. It never changes the slope.',
    zh: '监测全场地变形；按年计费；减损作用在边坡稳定模块中计入，不改变边坡本身。',
  },
  dose,
  changes: [],
  evidence: { status: 'paper', source: 'Tang section 5.1' },
  scope: 'site',
  apply() {},
  bill() {},
  upkeep(_site, _i, { annualCost }, book) {
    book('monitoring', 1, annualCost / PRICES.monitoring.default)
  },
}
