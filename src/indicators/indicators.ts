import type { Text } from '../base/text.ts'
import type { IndicatorSpec } from './indicator-spec.ts'

const treatedMean: Text = { en: 'area-weighted mean over treated land', zh: '治理地块面积加权平均' }
const siteMean: Text = { en: 'area-weighted mean over the whole site', zh: '全场地面积加权平均' }
const siteTotal: Text = { en: 'whole site', zh: '全场地' }
const steepMean: Text = { en: 'area-weighted mean over land steeper than 15 degrees at the start', zh: '初始坡度大于 15 度地块面积加权平均' }

/** Every number by which alternatives are compared: the single source of columns, labels, units and directions. */
export const INDICATORS = {
  cover: { label: { en: 'Vegetation cover', zh: '植被盖度' }, unit: '1', direction: 'max', kind: 'stock', chapter: 'recovery', aggregation: treatedMean, source: 'field cover' },
  coverSite: { label: { en: 'Vegetation cover, whole site', zh: '植被盖度（全场地）' }, unit: '1', direction: 'max', kind: 'stock', chapter: 'recovery', aggregation: siteMean, source: 'field cover' },
  ndvi: { label: { en: 'NDVI seen from above', zh: '归一化植被指数 NDVI' }, unit: '1', direction: 'max', kind: 'stock', chapter: 'recovery', aggregation: treatedMean, source: 'dimidiate pixel model, Gutman & Ignatov 1998' },
  species: { label: { en: 'Plant species', zh: '植物物种数' }, unit: 'count', direction: 'max', kind: 'stock', chapter: 'recovery', aggregation: treatedMean, source: 'field species' },
  speciesSite: { label: { en: 'Plant species, whole site', zh: '植物物种数（全场地）' }, unit: 'count', direction: 'max', kind: 'stock', chapter: 'recovery', aggregation: siteMean, source: 'field species' },
  shannon: { label: { en: 'Shannon diversity', zh: '香农多样性指数' }, unit: '1', direction: 'max', kind: 'stock', chapter: 'recovery', aggregation: treatedMean, source: "H' = J ln(species)" },
  plantSurvival: { label: { en: 'Survival of planted stock', zh: '栽植苗木存活率' }, unit: '1', direction: 'max', kind: 'stock', chapter: 'recovery', aggregation: { en: 'living over all stems planted, treated land', zh: '治理地块存活株数/累计栽植株数' }, source: 'fields shrubs, trees, stemsPlanted' },

  designSafety: { label: { en: 'Factor of safety, weakest unit', zh: '最弱地块安全系数' }, unit: '1', direction: 'max', kind: 'stock', chapter: 'safety', aggregation: { en: 'least over all land units steeper than 5 degrees, design storm of 10 years', zh: '坡度大于 5 度地块最小值，十年一遇设计暴雨' }, source: 'field designFactorOfSafety' },
  damaged: { label: { en: 'Damaged by a slide so far', zh: '累计遭滑坡损毁' }, unit: '1', direction: 'min', kind: 'stock', chapter: 'safety', shown: 'chance', aggregation: { en: '1 once any treated unit has slid; its mean over futures is the chance', zh: '任一治理地块发生滑坡后为 1；各情景均值即损毁概率' }, source: 'field failedShare' },
  slideArea: { label: { en: 'Land that slid so far', zh: '累计滑坡面积比例' }, unit: '1', direction: 'min', kind: 'stock', chapter: 'safety', shown: 'mean', aggregation: treatedMean, source: 'field failedShare, summed' },
  worksDamage: { label: { en: 'Works lost to slides so far', zh: '累计滑坡工程损失比例' }, unit: '1', direction: 'min', kind: 'stock', chapter: 'safety', aggregation: treatedMean, source: 'field worksLost, summed; what a warning saved is taken off' },
  warnedSlides: { label: { en: 'Slides announced in time so far', zh: '累计及时预警滑坡数' }, unit: 'count', direction: 'max', kind: 'stock', chapter: 'safety', shown: 'mean', aggregation: siteTotal, source: 'field slideWarned, summed', caution: { en: 'a warning saves people and part of the works; it never stops the slide', zh: '预警可减少人员与部分工程损失，但不能阻止滑坡' } },
  rockfalls: { label: { en: 'Rockfalls of the year', zh: '年崩落次数' }, unit: 'count', direction: 'min', kind: 'flux', chapter: 'safety', shown: 'mean', aggregation: siteTotal, source: 'field rockfalls, summed' },

  erosion: { label: { en: 'Soil erosion modulus', zh: '土壤侵蚀模数' }, unit: 't/(km2 a)', direction: 'min', kind: 'flux', chapter: 'soil', aggregation: treatedMean, source: 'field soilLoss, summed over the year' },
  sedimentExport: { label: { en: 'Sediment leaving the site', zh: '场地输沙量' }, unit: 't/a', direction: 'min', kind: 'flux', chapter: 'soil', aggregation: siteTotal, source: 'field sedimentExport, summed; slides included, banks not', caution: { en: 'depends on how the site is cut into units; compare options, not sites', zh: '受地块划分影响；可比较方案，不宜比较场地' } },
  bankErosion: { label: { en: 'Bank erosion', zh: '岸坡侵蚀量' }, unit: 't/a', direction: 'min', kind: 'flux', chapter: 'soil', aggregation: siteTotal, source: 'fields bankRetreat, bulkDensity; bank length and height' },
  windErosion: { label: { en: 'Wind erosion index', zh: '风蚀指数' }, unit: '1', direction: 'min', kind: 'flux', chapter: 'soil', aggregation: treatedMean, source: 'field windErosion, summed; an index, not a mass' },
  soilDepth: { label: { en: 'Fine soil depth', zh: '细土层厚度' }, unit: 'm', direction: 'max', kind: 'stock', chapter: 'soil', aggregation: treatedMean, source: 'field soilDepth' },
  soilOrganicMatter: { label: { en: 'Soil organic matter', zh: '土壤有机质' }, unit: '%', direction: 'max', kind: 'stock', chapter: 'soil', aggregation: treatedMean, source: 'field organicMatter' },
  availableCadmium: { label: { en: 'Available cadmium', zh: '有效态镉' }, unit: 'mg/kg', direction: 'min', kind: 'stock', chapter: 'soil', aggregation: treatedMean, source: 'field availableCadmium' },
  metalExceedance: { label: { en: 'Land above the screening value', zh: '超筛选值面积比例' }, unit: '1', direction: 'min', kind: 'stock', chapter: 'soil', aggregation: treatedMean, source: 'total cadmium against GB 15618-2018, land other than paddy (recalled)' },

  carbonGain: { label: { en: 'Carbon dioxide taken up since the start', zh: '累计固定二氧化碳' }, unit: 't', direction: 'max', kind: 'stock', chapter: 'services', aggregation: siteTotal, source: 'biomass with roots x 0.47 and soil organic carbon, x 44/12' },
  soilRetention: { label: { en: 'Soil kept', zh: '土壤保持量' }, unit: 't/a', direction: 'max', kind: 'flux', chapter: 'services', aggregation: siteTotal, source: 'loss of the bare untouched land less actual loss' },
  waterYield: { label: { en: 'Water yield', zh: '产水量' }, unit: 'mm/a', direction: 'max', kind: 'flux', chapter: 'services', aggregation: siteMean, source: 'fields runoff, drainage' },
  floodRegulation: { label: { en: 'Storm rain held back', zh: '暴雨滞蓄比例' }, unit: '1', direction: 'max', kind: 'flux', chapter: 'services', aggregation: siteMean, source: '1 - runoff / precipitation in months with a storm' },
  habitatQuality: { label: { en: 'Habitat quality', zh: '生境质量' }, unit: '1', direction: 'max', kind: 'stock', chapter: 'services', aggregation: siteMean, source: 'suitability from cover and species, degraded by bare rock and scars' },
  serviceValue: { label: { en: 'Value of ecosystem services', zh: '生态系统服务价值' }, unit: 'CNY/a', direction: 'max', kind: 'stock', chapter: 'services', aggregation: siteTotal, source: 'equivalent factors of Xie et al. 2015, 3406.5 yuan/ha of 2010', caution: { en: 'nearly linear in cover: bare land gains hundreds of percent, so read yuan, not percent; not a market price', zh: '与盖度近似线性：裸地起点可增数倍，宜看元数而非百分比；不是市场价格' } },

  resilience: { label: { en: 'Resilience index R', zh: '韧性指数 R' }, unit: '1', direction: 'max', kind: 'flux', chapter: 'resilience', aggregation: siteTotal, source: "the scenario's formula of resistance R1, source resilience R2 and corridor adaptability R3; weights of the paper, definitions ours", caution: { en: 'never alone: read it with R1, R2 and R3; their definitions are ours, and no site has a published value to hold them against', zh: '不可单独使用：须与 R1、R2、R3 一并阅读；各项定义为本软件自拟，尚无公布数值可供检验' } },
  resistance: { label: { en: 'Resistance R1', zh: '生态系统抵抗力 R1' }, unit: '1', direction: 'max', kind: 'flux', chapter: 'resilience', aggregation: treatedMean, source: 'cover, erosion control, plant water and stability kept in a drought and in a rare storm (form of Orwin & Wardle 2004), as far as there is something to keep', caution: { en: 'from twin runs: half the rain in the six warmest months; a 50-year daily rain in the wettest month', zh: '由孪生模拟得出：最暖六个月雨量减半；最湿月遭遇五十年一遇日雨量' } },
  sourceResilience: { label: { en: 'Source resilience R2', zh: '源地恢复力 R2' }, unit: '1', direction: 'max', kind: 'flux', chapter: 'resilience', aggregation: siteMean, source: 'geometric mean of recovery after a drought, species over the regional pool, and soil as a source', caution: { en: 'where the drought costs less than half a point of cover, recovery counts as full', zh: '干旱造成的盖度损失小于 0.5 个百分点时，恢复按满分计' } },
  corridorAdaptability: { label: { en: 'Corridor adaptability R3', zh: '廊道适应力 R3' }, unit: '1', direction: 'max', kind: 'flux', chapter: 'resilience', aggregation: siteMean, source: 'mean connectivity as the scenario gives it and works raise it', caution: { en: 'not computed from a network of patches: it repeats what the scenario says', zh: '并非由斑块网络计算，而是沿用情景给定的连通度' } },
  recoveryTime: { label: { en: 'Half-recovery after a drought', zh: '旱后半恢复时间' }, unit: 'month', direction: 'min', kind: 'flux', chapter: 'resilience', aggregation: treatedMean, source: 'months from the largest loss of cover against the undisturbed twin until half of it is made good; 36 where that is not seen within three years', caution: { en: '0 also where too little cover was lost to tell', zh: '盖度损失过小而无法判断时亦为 0' } },
  droughtResistance: { label: { en: 'Cover kept in a drought', zh: '干旱中保持的盖度比例' }, unit: '1', direction: 'max', kind: 'flux', chapter: 'resilience', aggregation: treatedMean, source: 'cover over that of the undisturbed twin at the largest loss (resistance of Lloret et al. 2011)' },
  stormResistance: { label: { en: 'Slope stability kept in a storm', zh: '暴雨中保持的边坡稳定性比例' }, unit: '1', direction: 'max', kind: 'flux', chapter: 'resilience', aggregation: treatedMean, source: 'least stability of twelve months over that of the undisturbed twin (resistance of Lloret et al. 2011)' },

  safety: { label: { en: 'Geological safety', zh: '地质安全' }, unit: '1', direction: 'max', kind: 'stock', chapter: 'scores', aggregation: steepMean, source: 'min(1, factor of safety in the design storm / 1.3) x (1 - scar)' },
  function: { label: { en: 'Ecological function', zh: '生态功能' }, unit: '1', direction: 'max', kind: 'flux', chapter: 'scores', aggregation: siteTotal, source: 'geometric mean of cover, erosion control, species and soil against their targets' },
  landscape: { label: { en: 'Landscape', zh: '景观' }, unit: '1', direction: 'max', kind: 'stock', chapter: 'scores', aggregation: { en: 'area-weighted mean over all land but the source land', zh: '除源地外全部地块面积加权平均' }, source: 'cover, mix of plant groups, no raw faces or scars, gentle slopes' },
  cost: { label: { en: 'Cost, net present value', zh: '成本（净现值）' }, unit: 'CNY', direction: 'min', kind: 'stock', chapter: 'money', aggregation: siteTotal, source: 'bill of works x unit prices, month-end payments, cumulative' },
} as const satisfies Record<string, IndicatorSpec>

export type IndicatorName = keyof typeof INDICATORS
