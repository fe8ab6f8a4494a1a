import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { LAND } from './land.ts'

/** Share of the ground that the unstable parts take, from which earth is hauled, assumed [1]. */
const UNSTABLE = 0.2
/** Share of rockfalls that goes with the loose blocks of a face, assumed. */
const CLEARED = 0.8

const dose = {
  depth: doseSpec('Depth taken off the loose layer', '松散层清除厚度', 'm', 0.5, 0, 3, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const unstableSlopeRemoval: Measure<typeof dose> = {
  name: 'unstable-slope-removal',
  code: 'GH1',
  title: { en: 'Removal of unstable slopes', zh: '清除不稳定斜坡' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Takes loose blocks and slabs off the slope: the loose layer gets thinner, rooting soil stays. On a rock face four of five rockfalls end. Earth is paid for a fifth of the ground.',
    zh: '清除松动岩块与危岩，削薄松散层，不动表土；岩面落石减少五分之四。按单元面积五分之一计土方。',
  },
  dose,
  changes: ['looseLayer', 'netShare'],
  evidence: { status: 'paper', source: 'Tang section 4.1: 33 unstable slopes removed, Honghe' },
  scope: 'unit',
  kinds: LAND.groundAndRock,
  apply({ looseLayer, netShare }, site, i, { depth }) {
    looseLayer[i] = Math.max(0, looseLayer[i] - depth)
    if (site.rock[i] === 1 && depth > 0) netShare[i] = Math.max(netShare[i], CLEARED)
  },
  bill(state, site, i, { depth }, book) {
    book('earthwork', UNSTABLE * Math.min(depth, state.looseLayer[i]) * site.area[i])
  },
}
