import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { LAND } from './land.ts'

const dose = {
  share: doseSpec('Share of plants inoculated', '接种比例', '1', 1, 0.01, 1, 'assumed', 'all plants'),
} as const satisfies DoseSpecs

export const pgpr: Measure<typeof dose> = {
  name: 'pgpr',
  code: 'VR6',
  title: { en: 'Growth-promoting rhizobacteria (PGPR)', zh: '根际促生菌（PGPR）' },
  layer: 'vegetation',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'For 36 months plants that stand or are planted in the same month survive drought better and grow faster when short of water. Stock planted later is not inoculated.',
    zh: '接种后 36 个月内，已有及当月栽植的植物抗旱成活率提高，缺水时生长加快；此后栽植的苗木不算接种。',
  },
  dose,
  changes: ['rhizobacteria', 'rhizobacteriaMonths'],
  evidence: { status: 'paper', source: 'Tang section 4.2: survival +50 % in arid areas (an input); Rubin et al. 2017 supports growth' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { share }) {
    const before = state.rhizobacteria[i]
    // Inoculating a few plants does not renew the others: the age of inoculation is that of the mean plant.
    state.rhizobacteriaMonths[i] *= share >= before ? 0 : 1 - share / before
    state.rhizobacteria[i] = Math.max(before, share)
  },
  bill(_state, site, i, { share }, book) {
    book('rhizobacteria', share * site.area[i])
  },
}
