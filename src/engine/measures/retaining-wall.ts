import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { wallEquivalentCohesion } from '../equations/slope-stability.ts'
import { LAND } from './land.ts'

/** Masonry in a metre of gravity wall over height squared [1], assumed. */
const SECTION = 0.5

const dose = {
  rows: doseSpec('Rows', '排数', '1', 1, 1, 10, 'paper', 'Tang section 2'),
  height: doseSpec('Height', '墙高', 'm', 2, 0.5, 6, 'paper', 'Tang section 2: 1-3 m'),
  length: doseSpec('Wall length for each row', '每排墙长', 'm/ha', 60, 1, 500, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const retainingWall: Measure<typeof dose> = {
  name: 'retaining-wall',
  code: 'GH4',
  title: { en: 'Mortar retaining wall', zh: '浆砌石挡土墙' },
  layer: 'safety',
  principle: 'reduce',
  nature: 'grey',
  doc: {
    en: 'Rows of mortar masonry across the slope. Over the share of the contour that they span, each row cuts the slope length into one part more and holds the slope by its passive resistance; rows add up, however they are listed.',
    zh: '沿坡设置浆砌石挡墙。在其跨越的等高线比例上，每排挡墙使坡段数加一，并以被动抗力支挡边坡；各排效果相加，与分几次设置无关。',
  },
  dose,
  changes: ['slopeParts', 'wallCohesion'],
  evidence: { status: 'paper', source: 'Tang section 2: Longnan, 1-3 m walls; wall section 0.5 h^2 assumed' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { rows, height, length }) {
    // A hectare is 10,000 / slopeLength metres wide along the contour.
    const spanned = Math.min(1, (length * state.slopeLength[i]) / 10_000)
    state.slopeParts[i] += rows * spanned
    state.wallCohesion[i] += wallEquivalentCohesion(height, state.slopeLength[i], rows, spanned)
  },
  bill(_state, site, i, { rows, height, length }, book) {
    book('masonry', ((rows * length * site.area[i]) / 10_000) * SECTION * height * height)
  },
}
