import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'

/** Masonry in a metre of gravity wall over height squared [1], assumed. */
const SECTION = 0.5

const dose = {
  rows: doseSpec('Rows', '排数', '1', 1, 1, 10, 'paper', 'Tang section 2'),
  height: doseSpec('Height', '墙高', 'm', 2, 0.5, 6, 'paper', 'Tang section 2: 1-3 m'),
  length: doseSpec('Wall length for each row', '每排墙长', 'm/ha', 60, 1, 500, 'assumed', 'own choice'),
} as const satisfies ParamSpecs

export const retainingWall: Measure<typeof dose> = {
  name: 'retaining-wall',
  code: 'GH4',
  title: { en: 'Mortar retaining wall', zh: '浆砌石挡土墙' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Rows of mortar masonry across the slope; they cut the slope length into rows + 1 parts.',
    zh: '沿坡设置浆砌石挡墙，将坡长分为（排数+1）段。',
  },
  dose,
  changes: ['slopeLength'],
  evidence: { status: 'paper', source: 'Tang section 2: Longnan, 1-3 m walls; wall section 0.5 h^2 assumed' },
  scope: 'unit',
  apply(state, _site, i, { rows }) {
    state.slopeLength[i] /= rows + 1
  },
  bill(_state, site, i, { rows, height, length }, book) {
    book('masonry', ((rows * length * site.area[i]) / 10_000) * SECTION * height * height)
  },
}
