import type { ParamSpecs } from '../../base/param-spec.ts'

/** What the survival and spread of planted stock is tuned by. */
export const plantedStockParams = {
  background: { label: { en: 'Background death of planted stock', zh: '苗木基础死亡率' }, unit: '1/month', default: 0.006, min: 0, max: 0.1, status: 'assumed', source: 'own choice' },
  drought: { label: { en: 'Drought death of planted stock', zh: '苗木干旱死亡率' }, unit: '1/month', default: 0.8, min: 0.1, max: 3, distribution: { kind: 'log-normal', sigma: 0.3 }, status: 'assumed', source: 'calibrated: 35 % of mesic stock planted in June alive after 36 months at Zahanaoer' },
  frost: { label: { en: 'Frost death of planted stock', zh: '苗木冻害死亡率' }, unit: '1/month', default: 0.035, min: 0, max: 0.2, status: 'assumed', source: 'own choice, 0.015-0.06' },
  metal: { label: { en: 'Death of planted stock where metal stops all growth', zh: '重金属完全抑制生长时苗木死亡率' }, unit: '1/month', default: 0.1, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  settling: { label: { en: 'Death of planted stock on settling ground', zh: '沉降地苗木死亡率' }, unit: '1/month', default: 0.02, min: 0, max: 0.5, status: 'assumed', source: 'own choice: above 10 mm a month, ramped from 8 to 12 so that there is no step' },
  rhizobacteriaTime: { label: { en: 'Time for which inoculation helps', zh: '接种有效时间' }, unit: 'month', default: 36, min: 1, max: 240, status: 'assumed', source: 'own choice' },
  rhizobacteriaHazard: { label: { en: 'Death rate with PGPR, relative', zh: '接种 PGPR 后死亡率系数' }, unit: '1', default: 0.6137774, min: 0.3, max: 1, distribution: { kind: 'triangular', low: 0.5, mode: 0.6137774, high: 0.95 }, status: 'paper', source: 'Tang 4.2: survival +50 % read as relative at 35 %; ln 0.525 / ln 0.35' },
  shrubCrown: { label: { en: 'Crown of a grown shrub', zh: '成年灌木冠幅' }, unit: 'm2', default: 1.5, min: 0.2, max: 10, status: 'assumed', source: 'own choice' },
  shrubCrownTime: { label: { en: 'Time scale of shrub crowns', zh: '灌木冠幅时间尺度' }, unit: 'month', default: 30, min: 6, max: 120, status: 'assumed', source: 'own choice' },
  shrubCrowding: { label: { en: 'Shrubs at which deaths double', zh: '灌木拥挤密度' }, unit: '1/ha', default: 20000, min: 2000, max: 200000, status: 'assumed', source: 'own choice' },
  treeCrown: { label: { en: 'Crown of a grown tree', zh: '成年乔木冠幅' }, unit: 'm2', default: 6, min: 1, max: 40, status: 'assumed', source: 'own choice' },
  treeCrownTime: { label: { en: 'Time scale of tree crowns', zh: '乔木冠幅时间尺度' }, unit: 'month', default: 60, min: 12, max: 240, status: 'assumed', source: 'own choice' },
  treeCrowding: { label: { en: 'Trees at which deaths double', zh: '乔木拥挤密度' }, unit: '1/ha', default: 10000, min: 1000, max: 100000, status: 'assumed', source: 'own choice' },
  reedCeiling: { label: { en: 'Most cover of reeds on ground that carries plants', zh: '芦苇盖度上限（有土面积上）' }, unit: '1', default: 0.95, min: 0.3, max: 1, status: 'assumed', source: 'own choice: wet ground, rain does not limit' },
  reedTime: { label: { en: 'Time in which reeds close', zh: '芦苇成型时间' }, unit: 'month', default: 24, min: 6, max: 60, status: 'assumed', source: 'own choice: 1-2 years' },
} as const satisfies ParamSpecs
