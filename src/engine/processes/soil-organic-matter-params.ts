import type { ParamSpecs } from '../../base/param-spec.ts'

/** What biomass, litter and soil organic matter are tuned by. */
export const soilOrganicMatterParams = {
  grassBiomass: { label: { en: 'Biomass of closed grass', zh: '草本满盖度生物量' }, unit: 't/ha', default: 2.5, min: 0.5, max: 10, status: 'assumed', source: 'own choice, 1.2-4' },
  shrubBiomass: { label: { en: 'Biomass of closed shrubs', zh: '灌木满盖度生物量' }, unit: 't/ha', default: 10, min: 2, max: 40, status: 'assumed', source: 'own choice' },
  treeBiomass: { label: { en: 'Biomass of closed trees', zh: '乔木满盖度生物量' }, unit: 't/ha', default: 80, min: 10, max: 300, status: 'assumed', source: 'own choice' },
  grassMaturity: { label: { en: 'Time in which grass matures', zh: '草本成熟时间' }, unit: 'month', default: 12, min: 3, max: 60, status: 'assumed', source: 'own choice' },
  shrubMaturity: { label: { en: 'Time in which shrubs mature', zh: '灌木成熟时间' }, unit: 'month', default: 60, min: 12, max: 240, status: 'assumed', source: 'own choice' },
  treeMaturity: { label: { en: 'Time in which trees mature', zh: '乔木成熟时间' }, unit: 'month', default: 180, min: 36, max: 600, status: 'assumed', source: 'own choice' },
  humusDecay: { label: { en: 'Decay of humus at optimum', zh: '腐殖质分解率' }, unit: '1/a', default: 0.03, min: 0.005, max: 0.2, status: 'assumed', source: 'own choice, 0.015-0.06' },
  freshDecay: { label: { en: 'Decay of fresh organic matter', zh: '新鲜有机质分解率' }, unit: '1/a', default: 1.2, min: 0.2, max: 4, status: 'assumed', source: 'own choice' },
  freshHumified: { label: { en: 'Share of fresh organic matter that becomes humus', zh: '新鲜有机质腐殖化系数' }, unit: '1', default: 0.3, min: 0.05, max: 0.6, status: 'assumed', source: 'own choice' },
  litterDecay: { label: { en: 'Decay of litter', zh: '凋落物分解率' }, unit: '1/a', default: 0.5, min: 0.1, max: 3, status: 'assumed', source: 'own choice' },
  litterHumified: { label: { en: 'Share of litter carbon that becomes humus', zh: '凋落物腐殖化系数' }, unit: '1', default: 0.25, min: 0.05, max: 0.5, status: 'assumed', source: 'own choice, 0.15-0.35' },
  grassLitter: { label: { en: 'Yearly litter of grass', zh: '草本年凋落比例' }, unit: '1/a', default: 0.9, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  shrubLitter: { label: { en: 'Yearly litter of shrubs', zh: '灌木年凋落比例' }, unit: '1/a', default: 0.25, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  treeLitter: { label: { en: 'Yearly litter of trees', zh: '乔木年凋落比例' }, unit: '1/a', default: 0.05, min: 0, max: 1, status: 'assumed', source: 'own choice' },
  optimumTemperature: { label: { en: 'Temperature of full decay', zh: '最适分解温度' }, unit: 'degC', default: 18, min: 10, max: 35, status: 'assumed', source: 'as for grass' },
  phDriftTime: { label: { en: 'Time in which pH drifts back', zh: 'pH 回移时间' }, unit: 'a', default: 5, min: 0.5, max: 50, status: 'assumed', source: 'own choice' },
} as const satisfies ParamSpecs
