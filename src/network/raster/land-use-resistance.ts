import type { ParamSpecs } from '../../base/param-spec.ts'

const SOURCE = 'assumed: order and spread as usual in papers on source, resistance and corridor, 1 to 100; set it by expert or telemetry'
const range = { unit: '1', min: 1, max: 1000, status: 'assumed', source: SOURCE } as const

/**
 * Resistance of a cell to a ground-dwelling forest animal or a forest plant's seed, by land use: 1 is best habitat, 100 the worst
 * ground that can still be crossed. Only the order has backing; what is a barrier to one species is home to another, so set your own.
 */
export const LAND_USE_RESISTANCE = {
  forest: { ...range, label: { en: 'forest', zh: '林地' }, default: 1 },
  shrubland: { ...range, label: { en: 'shrubland', zh: '灌木林地' }, default: 5 },
  grassland: { ...range, label: { en: 'grassland', zh: '草地' }, default: 15 },
  wetland: { ...range, label: { en: 'wetland', zh: '湿地' }, default: 20 },
  orchard: { ...range, label: { en: 'orchard and plantation', zh: '园地' }, default: 20 },
  cropland: { ...range, label: { en: 'cropland', zh: '耕地' }, default: 30 },
  water: { ...range, label: { en: 'open water', zh: '水域' }, default: 60 },
  bare: { ...range, label: { en: 'bare land', zh: '裸地' }, default: 70 },
  mine: { ...range, label: { en: 'mined land, not yet restored', zh: '未修复的采矿用地' }, default: 80 },
  road: { ...range, label: { en: 'road and railway', zh: '交通用地' }, default: 90 },
  built: { ...range, label: { en: 'built-up land', zh: '建设用地' }, default: 100 },
} as const satisfies ParamSpecs
