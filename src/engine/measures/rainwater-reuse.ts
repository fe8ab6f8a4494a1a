import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { billWater } from './bill-water.ts'
import { LAND } from './land.ts'
import { water } from './water.ts'

/** Cost of pumping and filtering stored water over that of bought water, assumed. */
const PUMPED = 0.3
/** A millimetre on a hectare [m3/ha]. */
const M3_OF_MM = 10

const dose = {
  amount: doseSpec('Water in a growing month, at most', '生长月供水量上限', 'mm/month', 10, 1, 100, 'assumed', 'own choice'),
  years: doseSpec('Years', '年数', 'a', 5, 1, 30, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const rainwaterReuse: Measure<typeof dose> = {
  name: 'rainwater-reuse',
  code: 'NW2',
  title: { en: 'Reuse of rain, pit-lake and mine water', zh: '雨水、坑湖水与矿井水回用' },
  layer: 'vegetation',
  principle: 'recycle',
  nature: 'hybrid',
  doc: {
    en: 'Ponds that store the water of one month, pumps and pipes: the unit is watered in growing months at less than a third of the price of bought water. Ponds and pipes are paid once, pumping as water is given, a month later. Whether the site yields so much water is not checked.',
    zh: '修建可储一个月用水的蓄水池并配泵和管网，在生长月灌溉，水费不足外购水的三分之一。蓄水池与管网一次性计费，抽水费按实灌水量（次月）计；不校核场地可供水量。',
  },
  dose,
  changes: ['irrigation', 'irrigationMonths'],
  evidence: { status: 'assumed', source: 'standard practice' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { amount, years }) {
    water(state, i, amount, years)
  },
  bill(state, site, i, { amount }, book) {
    if (state.irrigationMonths[i] === 0) book('irrigationSystem', site.area[i] / 10_000)
    book('pond', (M3_OF_MM * amount * site.area[i]) / 10_000)
  },
  lasts({ years }) {
    return 12 * years + 1
  },
  upkeep(site, i, _dose, book, state) {
    billWater(state, site, i, PUMPED, book)
  },
}
