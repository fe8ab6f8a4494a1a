import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

/** Dams that catch the whole share [1/ha], assumed: one for ten hectares; fewer do less, in proportion. */
const FULL = 0.1

const dose = {
  density: doseSpec('Dams', '谷坊密度', '1/ha', 0.1, 0.005, 5, 'assumed', 'one for ten hectares'),
  volume: givenSpec('Masonry of a dam', '单座砌体量', 'm3', 80, 20, 5000, 'assumed', 'own choice'),
  efficiency: givenSpec('Share of sediment caught', '拦沙率', '1', 0.7, 0, 0.95, 'recalled', 'small sediment basins'),
} as const satisfies DoseSpecs

export const checkDam: Measure<typeof dose> = {
  name: 'check-dam',
  code: 'GH7',
  title: { en: 'Check dams and energy dissipation', zh: '谷坊与消能工程' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Dams in the gullies of a unit catch a share of all sediment that passes it, its own and that from above, in full from one dam for ten hectares. Erosion of the gullies themselves is not part of the soil-loss equation.',
    zh: '在沟道设谷坊，按比例拦截本地块及上游来沙（每 10 公顷一座起达全效）。沟道自身侵蚀不在土壤流失方程之内。',
  },
  dose,
  changes: ['trapEfficiency'],
  evidence: { status: 'paper', source: 'Tang section 2: waterfall energy dissipation, Longnan' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { density, efficiency }) {
    state.trapEfficiency[i] = Math.max(state.trapEfficiency[i], efficiency * Math.min(1, density / FULL))
  },
  bill(_state, site, i, { density, volume }, book) {
    book('masonry', (density * volume * site.area[i]) / 10_000)
  },
}
