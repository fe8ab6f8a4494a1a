import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { plant } from './plant.ts'
import { PLANTED_COLUMNS } from './planted-columns.ts'

const dose = {
  share: doseSpec('Share of the dead replaced', '补植比例', '1', 1, 0.05, 1, 'assumed', 'all failures'),
} as const satisfies DoseSpecs

export const replanting: Measure<typeof dose> = {
  name: 'replanting',
  code: 'M1b',
  title: { en: 'Replanting of failures', zh: '补植' },
  layer: 'upkeep',
  principle: 'none',
  nature: 'nature-based',
  doc: {
    en: 'Replaces dead stems up to the density that was planted; survival is counted against all stems ever planted.',
    zh: '补植死亡苗木至原栽植密度；成活率按累计栽植株数计。',
  },
  dose,
  changes: [...PLANTED_COLUMNS.shrub, ...PLANTED_COLUMNS.tree],
  evidence: { status: 'assumed', source: 'own choice' },
  scope: 'unit',
  apply(state, _site, i, { share }) {
    const shrubs = share * Math.max(0, state.shrubsPlanted[i] - state.shrubs[i])
    const trees = share * Math.max(0, state.treesPlanted[i] - state.trees[i])
    plant(state, i, 'shrub', shrubs, state.shrubDroughtThreshold[i], 0)
    plant(state, i, 'tree', trees, state.treeDroughtThreshold[i], 0)
  },
  bill(state, site, i, { share }, book) {
    book('shrub', (share * Math.max(0, state.shrubsPlanted[i] - state.shrubs[i]) * site.area[i]) / 10_000)
    book('tree', (share * Math.max(0, state.treesPlanted[i] - state.trees[i]) * site.area[i]) / 10_000)
  },
}
