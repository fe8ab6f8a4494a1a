import type { ParamSpecs } from '../../base/param-spec.ts'

/** What the weather generator is tuned by. */
export const weatherParams = {
  rainShape: { label: { en: 'Shape of daily rain', zh: '日雨量形状参数' }, unit: '1', default: 0.6, min: 0.35, max: 1.2, distribution: { kind: 'triangular', low: 0.55, mode: 0.6, high: 0.9 }, status: 'assumed', source: 'gamma distribution; fits give 0.45-0.9, below 0.55 the yearly variation would have to be fitted again (own choice)' },
  wetPersistence: { label: { en: 'Persistence of wet days', zh: '湿日持续性' }, unit: '1', default: 0.254877, min: 0, max: 0.9, status: 'verified', source: 'GWGEN, Sommer & Kaplan 2017: p11 = a + (1-a) f' },
  temperatureMemory: { label: { en: 'Day-to-day memory of temperature', zh: '日气温自相关' }, unit: '1', default: 0.7, min: 0, max: 0.95, status: 'assumed', source: 'own choice' },
  wetDayRange: { label: { en: 'Daily temperature range on wet days', zh: '湿日气温日较差系数' }, unit: '1', default: 0.8, min: 0.4, max: 1, status: 'assumed', source: 'form of Richardson & Wright 1984' },
  meltRate: { label: { en: 'Degree-day melt', zh: '度日融雪系数' }, unit: 'mm/(degC d)', default: 3, min: 1, max: 8, status: 'recalled', source: 'degree-day method, 2-5' },
  erosiveRain: { label: { en: 'Least erosive daily rain', zh: '侵蚀性日雨量阈值' }, unit: 'mm', default: 9.7, min: 5, max: 20, status: 'verified', source: 'Xie et al. 2016' },
  warmErosivity: { label: { en: 'Erosivity coefficient May-September', zh: '暖季侵蚀力系数' }, unit: '1', default: 0.3937, min: 0.1, max: 1, status: 'recalled', source: 'Xie et al. 2016' },
  coldErosivity: { label: { en: 'Erosivity coefficient October-April', zh: '冷季侵蚀力系数' }, unit: '1', default: 0.3101, min: 0.1, max: 1, status: 'recalled', source: 'Xie et al. 2016' },
  erosivityModel: { label: { en: 'Erosivity model: 0 daily rain, 1 monthly rain', zh: '侵蚀力模型：0 日雨量，1 月雨量' }, unit: '1', default: 0, min: 0, max: 1, distribution: { kind: 'categorical', weights: [1, 0] }, status: 'assumed', source: 'structural alternative of weight 0: Xie et al. 2016, or Wischmeier & Smith 1978 by month' },
  stormThreshold: { label: { en: 'Water of a day from which it counts as a storm', zh: '暴雨日水量阈值' }, unit: 'mm', default: 25, min: 5, max: 100, status: 'assumed', source: 'own choice: 10 to 75 mm change the share of damaged works by less than 0.02' },
} as const satisfies ParamSpecs
