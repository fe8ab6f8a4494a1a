import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

/** Share of total nitrogen that becomes available: 30 % in year 1, 15 % in year 2, 7.5 % in year 3 and so on add to 60 %. */
const RELEASABLE = 0.6

const dose = {
  rate: doseSpec('Fresh manure', '鲜粪用量', 't/ha', 45, 0, 200, 'paper', 'Tang section 4.1: 3 t/mu'),
  organicMatter: givenSpec('Organic matter of manure', '粪肥有机质', '1', 0.28, 0.1, 0.5, 'recalled', 'Chinese manure tables, 24-32 %'),
  nitrogen: givenSpec('Nitrogen of manure', '粪肥全氮', '1', 0.0065, 0.001, 0.03, 'recalled', 'Chinese manure tables, 0.5-0.8 %'),
} as const satisfies DoseSpecs

export const sheepManure: Measure<typeof dose> = {
  name: 'sheep-manure',
  code: 'SR4',
  title: { en: 'Sheep manure', zh: '羊粪' },
  layer: 'soil',
  principle: 'recycle',
  nature: 'nature-based',
  doc: { en: 'Spreads and mixes in manure: organic matter, nitrogen for about three years.', zh: '施入羊粪：增加有机质，约三年的氮供应。' },
  dose,
  changes: ['freshOrganicMatter', 'organicMatterBrought', 'manureNitrogen'],
  evidence: { status: 'paper', source: 'Tang section 4.1' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { rate, organicMatter, nitrogen }) {
    state.freshOrganicMatter[i] += rate * organicMatter
    state.organicMatterBrought[i] += rate * organicMatter
    state.manureNitrogen[i] += RELEASABLE * 1000 * rate * nitrogen
  },
  bill(_state, site, i, { rate }, book) {
    book('manure', (rate * site.area[i]) / 10_000)
  },
}
