import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { billSowing } from './bill-sowing.ts'
import { LAND } from './land.ts'
import { sow } from './sow.ts'
import { SOWN_COLUMNS } from './sown-columns.ts'

const dose = {
  rate: doseSpec('Seed', '播种量', 'kg/ha', 20, 0, 60, 'assumed', 'own choice'),
  share: doseSpec('Hyperaccumulators in the grass layer', '草层中超富集植物比例', '1', 0.5, 0.05, 1, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const phytoremediation: Measure<typeof dose> = {
  name: 'phytoremediation',
  code: 'SR7',
  title: { en: 'Phytoremediation', zh: '植物修复重金属' },
  layer: 'soil',
  principle: 'reduce',
  nature: 'nature-based',
  doc: {
    en: 'Sows hyperaccumulators into the grass layer and plants them out; they are cut every autumn and carried away with the metal in them, a few per cent of the stock at best. Harvest is paid every year.',
    zh: '在草层中播种并移栽超富集植物，每年秋季刈割移除，带走的重金属通常仅占总量百分之几；收获按年计费。',
  },
  dose,
  changes: [...SOWN_COLUMNS, 'hyperaccumulator'],
  evidence: { status: 'recalled', source: 'bioconcentration 20, own choice' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { rate, share }) {
    sow(state, i, rate, 1, 0)
    state.hyperaccumulator[i] = Math.max(state.hyperaccumulator[i], share)
  },
  bill(state, site, i, { rate, share }, book) {
    billSowing(state, site, i, rate, book)
    book('hyperaccumulator', Math.max(0, share - state.hyperaccumulator[i]) * site.area[i])
  },
  upkeep(site, i, { share }, book) {
    book('harvest', (share * site.area[i]) / 10_000)
  },
}
