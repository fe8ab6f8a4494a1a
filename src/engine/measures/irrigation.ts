import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { billWater } from './bill-water.ts'
import { LAND } from './land.ts'
import { water } from './water.ts'

const dose = {
  amount: doseSpec('Water in a growing month, at most', '生长月灌水量上限', 'mm/month', 20, 1, 200, 'assumed', 'own choice'),
  years: doseSpec('Years', '年数', 'a', 2, 1, 30, 'assumed', 'until planted stock has rooted'),
  priceFactor: givenSpec(
    'Share of the price of bought water',
    '相对外购水价',
    '1',
    1,
    0.05,
    2,
    'assumed',
    '1 bought; about 0.3 for the mine’s own water',
  ),
} as const satisfies DoseSpecs

export const irrigation: Measure<typeof dose> = {
  name: 'irrigation',
  code: 'VR8',
  title: { en: 'Irrigation', zh: '灌溉' },
  layer: 'vegetation',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Waters the unit in growing months for some years, never more than the root zone can hold. Pipes are paid once, water as it is given, a month later. Watering again replaces what went on before.',
    zh: '在若干年的生长月内灌溉，不超过根区可容水量。管网一次性计费，水费按实灌水量（次月）计。再次灌溉替代原方案。',
  },
  dose,
  changes: ['irrigation', 'irrigationMonths'],
  evidence: { status: 'assumed', source: 'standard practice' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { amount, years }) {
    water(state, i, amount, years)
  },
  bill(state, site, i, _dose, book) {
    if (state.irrigationMonths[i] === 0) book('irrigationSystem', site.area[i] / 10_000)
  },
  lasts({ years }) {
    return 12 * years + 1
  },
  upkeep(site, i, { priceFactor }, book, state) {
    billWater(state, site, i, priceFactor, book)
  },
}
