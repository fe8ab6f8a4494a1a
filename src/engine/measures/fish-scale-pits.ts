import type { DoseSpecs } from '../dose-specs.ts'
import type { Measure } from '../measure.ts'
import { doseSpec } from './dose-spec.ts'
import { givenSpec } from './given-spec.ts'
import { keepWater } from './keep-water.ts'
import { LAND } from './land.ts'

/** Pits that give the whole effect [1/ha], assumed; fewer do less, in proportion. */
const FULL = 1500

const dose = {
  density: doseSpec('Pits', '鱼鳞坑密度', '1/ha', 1500, 50, 6000, 'assumed', 'one for each planted tree'),
  practice: givenSpec('Practice factor', 'P 因子', '1', 0.25, 0.1, 1, 'recalled', 'CSLE engineering factors'),
  retention: givenSpec('Runoff held', '拦蓄径流比例', '1', 0.4, 0, 0.8, 'assumed', 'own choice'),
  waterGain: givenSpec('Gain of plant-usable rain', '增水系数', '1', 0.1, 0, 0.3, 'assumed', 'own choice'),
} as const satisfies DoseSpecs

export const fishScalePits: Measure<typeof dose> = {
  name: 'fish-scale-pits',
  code: 'SR10',
  title: { en: 'Fish-scale pits', zh: '鱼鳞坑' },
  layer: 'soil',
  principle: 'reuse',
  nature: 'nature-based',
  doc: {
    en: 'Staggered half-moon pits hold runoff and sediment, in full from 1500 for each hectare. With terraces, bunds or strips only the best counts.',
    zh: '“品”字形布设半月形坑拦蓄径流泥沙（每公顷 1500 个起达全效）；与梯田、圩埂、草带并用时取最优者。',
  },
  dose,
  changes: ['practiceTerrace', 'runoffRetention', 'waterGain'],
  evidence: { status: 'recalled', source: 'CSLE engineering practice factors' },
  scope: 'unit',
  kinds: LAND.ground,
  apply(state, _site, i, { density, practice, retention, waterGain }) {
    const share = Math.min(1, density / FULL)
    keepWater(state, i, 1 - (1 - practice) * share, retention * share, waterGain * share)
  },
  bill(_state, site, i, { density }, book) {
    book('pit', (density * site.area[i]) / 10_000)
  },
}
