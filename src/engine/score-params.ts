import type { ParamSpecs } from '../base/param-spec.ts'

/** Weights and targets of the three scores; all are judgements, so all are open to change. */
export const scoreParams = {
  safetyTarget: { label: { en: 'Factor of safety of full stability in resilience', zh: '韧性稳定性满分安全系数' }, unit: '1', default: 1.3, min: 1, max: 2, status: 'assumed', source: 'own choice: usual asked value for long-term slopes' },
  functionCover: { label: { en: 'Weight of cover in function', zh: '功能：盖度权重' }, unit: '1', default: 0.25, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  functionErosion: { label: { en: 'Weight of erosion control in function', zh: '功能：控蚀权重' }, unit: '1', default: 0.25, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  functionSpecies: { label: { en: 'Weight of species in function', zh: '功能：物种权重' }, unit: '1', default: 0.25, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  functionSoil: { label: { en: 'Weight of soil in function', zh: '功能：土壤权重' }, unit: '1', default: 0.25, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  landscapeCover: { label: { en: 'Weight of cover in landscape', zh: '景观：盖度权重' }, unit: '1', default: 0.4, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  landscapeMix: { label: { en: 'Weight of plant groups in landscape', zh: '景观：群落层次权重' }, unit: '1', default: 0.2, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  landscapeScars: { label: { en: 'Weight of unscarred land in landscape', zh: '景观：无裸痕权重' }, unit: '1', default: 0.2, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  landscapeSlope: { label: { en: 'Weight of gentle slopes in landscape', zh: '景观：缓坡权重' }, unit: '1', default: 0.2, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  gateProbability: { label: { en: 'Annual failure probability that an option may not exceed', zh: '方案允许的年失稳概率' }, unit: '1/a', default: 0.05, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  gateShare: { label: { en: 'Share of futures in which it may be exceeded', zh: '允许超限的情景比例' }, unit: '1', default: 0.05, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  safety: { label: { en: 'Weight of safety in the ranking', zh: '排序：安全权重' }, unit: '1', default: 0.4, min: 0, max: 1, status: 'assumed', source: 'own choice: 0.4, 0.3, 0.3' },
  function: { label: { en: 'Weight of function in the ranking', zh: '排序：功能权重' }, unit: '1', default: 0.3, min: 0, max: 1, status: 'assumed', source: 'own choice: 0.4, 0.3, 0.3' },
  landscape: { label: { en: 'Weight of landscape in the ranking', zh: '排序：景观权重' }, unit: '1', default: 0.3, min: 0, max: 1, status: 'assumed', source: 'own choice: 0.4, 0.3, 0.3' },
} as const satisfies ParamSpecs
