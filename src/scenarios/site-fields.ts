import type { Text } from '../base/text.ts'
import type { QuantitySpec } from './quantity-spec.ts'

/** One number of the site: key, unit, range, default and meaning. */
interface SiteField extends QuantitySpec {
  /** Key path below `site`. */
  readonly path: string
  /** Absent: the file must give it, or nothing is assumed. */
  readonly default?: number
  readonly label: Text
  readonly doc: string
}

type SiteFieldName = 'latitude' | 'speciesPool' | 'nitrogenDeposition' | 'targetCover' | 'targetSpecies' | ClimateFieldName
type ClimateFieldName = 'temperatureOffset' | 'temperatureSd' | 'interannualSd' | 'windFactor' | 'windSpeed' | 'warming' | 'rainFactor'

/** Numbers of the site as a whole: the single place of their keys, units, ranges and defaults. */
export const SITE_FIELDS: Readonly<Record<SiteFieldName, SiteField>> = {
  latitude: { path: 'latitude', unit: 'deg', min: -90, max: 90, label: { en: 'Latitude', zh: '纬度' }, doc: 'North is positive.' },
  speciesPool: { path: 'speciesPool', unit: 'count', min: 0, above: true, max: 5000, label: { en: 'Species pool', zh: '区域物种库' }, doc: 'Plant species of the surroundings that could live here.' },
  nitrogenDeposition: { path: 'nitrogenDeposition', unit: 'kg/(ha a)', min: 0, max: 200, label: { en: 'Nitrogen deposition', zh: '氮沉降' }, doc: 'Nitrogen from the air.' },
  targetCover: { path: 'target.cover', unit: '1', min: 0, above: true, max: 1, label: { en: 'Target cover', zh: '目标盖度' }, doc: 'Cover of the reference ecosystem; absent: derived from the climate.' },
  targetSpecies: { path: 'target.species', unit: 'count', min: 0, above: true, max: 2000, label: { en: 'Target species', zh: '目标物种数' }, doc: 'Species of the reference ecosystem; absent: derived from the pool.' },
  temperatureOffset: { path: 'climate.temperatureOffset', unit: 'K', kind: 'difference', min: -20, max: 20, default: 0, label: { en: 'Temperature offset', zh: '温度修正' }, doc: 'Added to every temperature.' },
  temperatureSd: { path: 'climate.temperatureSd', unit: 'K', kind: 'difference', min: 0, max: 15, default: 3, label: { en: 'Spread of daily temperature', zh: '日均温标准差' }, doc: 'Standard deviation of daily mean temperature around the normal.' },
  interannualSd: { path: 'climate.interannualSd', unit: '1', min: 0, max: 1, default: 0, label: { en: 'Extra spread of annual rain', zh: '年降水附加变率' }, doc: 'Standard deviation of the logarithm of annual rain that the daily chain does not make by itself.' },
  windFactor: { path: 'climate.windFactor', unit: '1', min: 0.5, max: 2, default: 1, label: { en: 'Wind factor', zh: '风因子' }, doc: 'Factor on potential evapotranspiration for windy places.' },
  windSpeed: { path: 'climate.windSpeed', unit: 'm/s', min: 0, max: 30, default: 2, label: { en: 'Wind speed', zh: '平均风速' }, doc: 'Mean wind speed at 2 m.' },
  warming: { path: 'climate.change.temperature', unit: 'K', kind: 'difference', min: -10, max: 10, default: 0, label: { en: 'Warming', zh: '升温' }, doc: 'Added to temperatures; wet days get 7 % fewer and heavier for each kelvin.' },
  rainFactor: { path: 'climate.change.precipitation', unit: '1', min: 0.1, max: 3, default: 1, label: { en: 'Factor on precipitation', zh: '降水系数' }, doc: 'Factor on the rain and snow of each month.' },
}
