import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

/** Masonry that gives the whole protection [m3/m], assumed; less does less, in proportion. */
const FULL = 1

const dose = {
  volume: doseSpec('Masonry for each metre of bank', '每米岸线砌体', 'm3/m', 1, 0.1, 20, 'assumed', 'own choice'),
  protection: givenSpec('Share of bank retreat stopped', '阻止岸线后退比例', '1', 0.4, 0, 0.9, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const bankWall: Measure<typeof dose> = {
  name: 'bank-wall',
  code: 'GH4b',
  title: { en: 'Masonry bank wall', zh: '浆砌石护岸墙' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Mortar masonry along a bank stops a share of its retreat, in full from 1 m3 for each metre of bank. A second wall does not add to the first: the better one counts.',
    zh: '沿岸浆砌石护墙按比例阻止岸线后退（每米岸线 1 m3 起达全效）。多道护墙不叠加，取较优者。',
  },
  dose,
  changes: ['bankWall'],
  evidence: { status: 'assumed', source: 'own choice' },
  scope: 'unit',
  kinds: LAND.banks,
  apply(state, site, i, { volume, protection }) {
    if (site.bankLength[i] === 0) return
    state.bankWall[i] = Math.max(state.bankWall[i], protection * Math.min(1, volume / FULL))
  },
  bill(_state, site, i, { volume }, book) {
    book('masonry', volume * site.bankLength[i])
  },
}
