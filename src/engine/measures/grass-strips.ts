import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { LAND } from './land.ts'

/** Strips that give the whole practice factor [m/ha], assumed: one every 20 m; fewer do less, in proportion. */
const FULL = 500

const dose = {
  length: doseSpec('Length of strips or wattles', '草带或篱笆长度', 'm/ha', 500, 10, 3000, 'assumed', 'one every 20 m'),
  practice: givenSpec('Practice factor', 'P 因子', '1', 0.5, 0.2, 1, 'recalled', 'grass strips and wattles'),
} as const satisfies DoseSpecs

export const grassStrips: Measure<typeof dose> = {
  name: 'grass-strips',
  code: 'SR9',
  title: { en: 'Grass strips and wattles', zh: '等高草带与柴篱' },
  layer: 'soil',
  principle: 're-optimize',
  nature: 'nature-based',
  doc: {
    en: 'Strips of grass or wattles along the contour hold sediment back, in full from one every 20 m. With terraces, bunds or pits only the best counts.',
    zh: '沿等高线设草带或柴篱拦截泥沙（每 20 m 一道起达全效）；与梯田、圩埂、鱼鳞坑并用时取最优者。',
  },
  dose,
  changes: ['practiceTerrace'],
  evidence: { status: 'recalled', source: 'CSLE engineering practice factors' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { length, practice }) {
    state.practiceTerrace[i] = Math.min(state.practiceTerrace[i], 1 - (1 - practice) * Math.min(1, length / FULL))
  },
  bill(_state, site, i, { length }, book) {
    book('strip', (length * site.area[i]) / 10_000)
  },
}
