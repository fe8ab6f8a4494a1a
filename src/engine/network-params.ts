import type { ParamSpecs } from '../base/param-spec.ts'

/** What the ecological network of a site is tuned by. Distances are cost distances: metres times resistance, 1 in the best habitat. */
export const networkParams = {
  dispersalDistance: { label: { en: 'Cost distance of dispersal', zh: '扩散耗费距离' }, unit: 'm', default: 3000, min: 10, max: 1e6, distribution: { kind: 'log-normal', sigma: 0.4 }, status: 'assumed', source: 'own choice: plants and small animals that birds, wind and herds carry; no local measurement' },
  dispersalProbability: { label: { en: 'Share that disperses that far', zh: '到达该距离的比例' }, unit: '1', default: 0.5, min: 0.001, max: 0.99, status: 'assumed', source: 'median dispersal, the usual choice with PC (Saura & Pascual-Hortal 2007)' },
  mostResistance: { label: { en: 'Resistance of bare ground', zh: '裸地阻力' }, unit: '1', default: 10, min: 1, max: 1000, status: 'assumed', source: 'own choice within 5-100 of Chinese resistance surfaces; wind carries seed over bare ground, too' },
  resistanceShape: { label: { en: 'Fall of resistance with habitat quality', zh: '阻力随生境质量下降的指数' }, unit: '1', default: 1, min: 0.1, max: 20, status: 'assumed', source: 'own choice: in proportion (form of Keeley et al. 2016)' },
  gapResistance: { label: { en: 'Resistance of land between the units', zh: '地块之间土地的阻力' }, unit: '1', default: 5, min: 1, max: 1000, status: 'assumed', source: 'own choice: worked ground and roads with some cover' },
  corridorScale: { label: { en: 'Width of a corridor that carries 63 % of movement', zh: '承载 63 % 迁移的廊道宽度' }, unit: 'm', default: 30, min: 1, max: 500, status: 'assumed', source: 'own choice; least widths of 30 m for plants and small animals are often named (recalled)' },
  stoneScale: { label: { en: 'Ground under stones that carries 63 % of movement', zh: '承载 63 % 迁移的踏脚石面积比例' }, unit: '1', default: 0.1, min: 0.005, max: 1, status: 'assumed', source: 'own choice' },
  areaExponent: { label: { en: 'Rise of seed supply with area', zh: '种源供给随面积的指数' }, unit: '1', default: 0.5, min: 0, max: 1, status: 'recalled', source: 'emigration scaling 0.5, Moilanen & Nieminen 2002 (recalled)' },
  doublingGain: { label: { en: 'Gain of seed supply that doubles the odds of arrival', zh: '使到达几率加倍的种源增量' }, unit: '1', default: 0.5, min: 0.01, max: 10, status: 'assumed', source: 'own choice: as a share of the supply if nothing were in the way; the rest comes from afar, whatever the site is like' },
  functionalProbability: { label: { en: 'Least dispersal of a working link', zh: '有效廊道最低扩散概率' }, unit: '1', default: 0.05, min: 0.0001, max: 0.9, status: 'assumed', source: 'own choice' },
  attackedShare: { label: { en: 'Share of all habitat removed in the robustness test', zh: '稳健性检验中移除的生境比例' }, unit: '1', default: 0.5, min: 0.05, max: 1, status: 'assumed', source: 'own choice: half of all habitat, the most important patches first' },
} as const satisfies ParamSpecs
