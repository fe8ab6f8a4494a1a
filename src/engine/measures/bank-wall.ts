import type { ParamSpecs } from '../../base/param-spec.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'

const dose = {
  volume: doseSpec('Masonry for each metre of bank', '每米岸线砌体', 'm3/m', 1, 0.1, 20, 'assumed', 'own choice'),
} as const satisfies ParamSpecs

export const bankWall: Measure<typeof dose> = {
  name: 'bank-wall',
  code: 'GH4b',
  title: { en: 'Masonry bank wall', zh: '浆砌石护岸墙' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Mortar masonry along a bank. Its effect on bank erosion is not modelled yet.',
    zh: '沿岸浆砌石护墙；对岸坡侵蚀的作用尚未模拟。',
  },
  dose,
  changes: [],
  evidence: { status: 'assumed', source: 'own choice' },
  scope: 'unit',
  apply() {},
  bill(_state, site, i, { volume }, book) {
    book('masonry', volume * site.bankLength[i])
  },
}
