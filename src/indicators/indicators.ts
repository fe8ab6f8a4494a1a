import type { Text } from '../base/text.ts'
import type { IndicatorSpec } from './indicator-spec.ts'

const treatedMean: Text = { en: 'area-weighted mean over treated land', zh: '治理地块面积加权平均' }
const siteMean: Text = { en: 'area-weighted mean over the whole site', zh: '全场地面积加权平均' }
const siteTotal: Text = { en: 'whole site', zh: '全场地' }

/** Every number by which alternatives are compared: the single source of columns, labels, units and directions. */
export const INDICATORS = {
  cover: { label: { en: 'Vegetation cover', zh: '植被盖度' }, unit: '1', direction: 'max', kind: 'stock', aggregation: treatedMean, source: 'field cover' },
  coverSite: { label: { en: 'Vegetation cover, whole site', zh: '植被盖度（全场地）' }, unit: '1', direction: 'max', kind: 'stock', aggregation: siteMean, source: 'field cover' },
  ndvi: { label: { en: 'NDVI seen from above', zh: '归一化植被指数 NDVI' }, unit: '1', direction: 'max', kind: 'stock', aggregation: treatedMean, source: 'dimidiate pixel model, Gutman & Ignatov 1998' },
  erosion: { label: { en: 'Soil erosion modulus', zh: '土壤侵蚀模数' }, unit: 't/(km2 a)', direction: 'min', kind: 'flux', aggregation: treatedMean, source: 'field soilLoss, summed over the year' },
  soilDepth: { label: { en: 'Fine soil depth', zh: '细土层厚度' }, unit: 'm', direction: 'max', kind: 'stock', aggregation: treatedMean, source: 'field soilDepth' },
  soilOrganicMatter: { label: { en: 'Soil organic matter', zh: '土壤有机质' }, unit: '%', direction: 'max', kind: 'stock', aggregation: treatedMean, source: 'field organicMatter' },
  species: { label: { en: 'Plant species', zh: '植物物种数' }, unit: 'count', direction: 'max', kind: 'stock', aggregation: treatedMean, source: 'field species' },
  speciesSite: { label: { en: 'Plant species, whole site', zh: '植物物种数（全场地）' }, unit: 'count', direction: 'max', kind: 'stock', aggregation: siteMean, source: 'field species' },
  shannon: { label: { en: 'Shannon diversity', zh: '香农多样性指数' }, unit: '1', direction: 'max', kind: 'stock', aggregation: treatedMean, source: "H' = J ln(species)" },
  plantSurvival: { label: { en: 'Survival of planted stock', zh: '栽植苗木存活率' }, unit: '1', direction: 'max', kind: 'stock', aggregation: { en: 'living over planted stems, treated land', zh: '治理地块存活株数/栽植株数' }, source: 'fields shrubs, trees' },
  function: { label: { en: 'Ecological function', zh: '生态功能' }, unit: '1', direction: 'max', kind: 'flux', aggregation: siteTotal, source: 'geometric mean of cover, erosion control, species and soil against their targets' },
  cost: { label: { en: 'Cost, net present value', zh: '成本（净现值）' }, unit: 'CNY', direction: 'min', kind: 'stock', aggregation: siteTotal, source: 'bill of works x unit prices, month-end payments, cumulative' },
} as const satisfies Record<string, IndicatorSpec>

export type IndicatorName = keyof typeof INDICATORS
