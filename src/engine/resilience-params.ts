import type { ParamSpecs } from '../base/param-spec.ts'

/** Pulses, references and weights of the resilience index; its parts are named in the paper, their definitions are ours. */
export const resilienceParams = {
  droughtRain: { label: { en: 'Rain left in the test drought', zh: '试验干旱剩余雨量比例' }, unit: '1', default: 0.5, min: 0, max: 1, status: 'assumed', source: 'own choice: half the rain of the six warmest months' },
  stormPeriod: { label: { en: 'Return period of the test storm', zh: '试验暴雨重现期' }, unit: 'a', default: 50, min: 1, max: 1000, status: 'assumed', source: 'own choice' },
  droughtShare: { label: { en: 'Weight of drought against storm', zh: '干旱权重（其余为暴雨）' }, unit: '1', default: 0.5, min: 0, max: 1, status: 'assumed', source: 'own choice: equal weights' },
  coverReference: { label: { en: 'Cover that counts in full', zh: '满分盖度' }, unit: '1', default: 0.8, min: 0.05, max: 1, status: 'assumed', source: 'own choice' },
  waterReference: { label: { en: 'Water index that counts in full', zh: '满分水分指数' }, unit: '1', default: 0.8, min: 0.05, max: 1, status: 'assumed', source: 'own choice' },
  erosionHalf: { label: { en: 'Erosion at which control is half', zh: '控蚀半值侵蚀模数' }, unit: 't/(km2 a)', default: 500, min: 10, max: 10_000, status: 'assumed', source: 'own choice: the tolerable loss of northern rock and earth hills' },
  cover: { label: { en: 'Weight of cover in resistance', zh: '抵抗力：盖度权重' }, unit: '1', default: 0.35, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  erosion: { label: { en: 'Weight of erosion control in resistance', zh: '抵抗力：控蚀权重' }, unit: '1', default: 0.25, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  water: { label: { en: 'Weight of plant water in resistance', zh: '抵抗力：水分权重' }, unit: '1', default: 0.15, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  stability: { label: { en: 'Weight of slope stability in resistance', zh: '抵抗力：稳定性权重' }, unit: '1', default: 0.25, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  leastLoss: { label: { en: 'Loss of cover below which recovery is not judged', zh: '不评价恢复的盖度损失下限' }, unit: '1', default: 0.005, min: 0, max: 0.2, status: 'assumed', source: 'own choice: smaller losses say nothing about the time of recovery' },
  w1: { label: { en: 'Weight of resistance R1', zh: '抵抗力 R1 权重' }, unit: '1', default: 0.4, min: 0, max: 1, status: 'paper', source: 'Tang section 3.2' },
  w2: { label: { en: 'Weight of source resilience R2', zh: '源地恢复力 R2 权重' }, unit: '1', default: 0.3, min: 0, max: 1, status: 'paper', source: 'Tang section 3.2' },
  w3: { label: { en: 'Weight of corridor adaptability R3', zh: '廊道适应力 R3 权重' }, unit: '1', default: 0.3, min: 0, max: 1, status: 'paper', source: 'Tang section 3.2' },
} as const satisfies ParamSpecs
