import type { Text } from '../base/text.ts'

/** What the model does not do: printed with every report. */
export const LIMITS: readonly Text[] = [
  {
    en: 'It is not a design tool: there is no site geotechnics, no groundwater model, no gully or tunnel erosion, no wind mass balance and no leakage into karst.',
    zh: '不是设计工具：没有场地岩土勘察、地下水模型、沟蚀与潜蚀、风蚀质量平衡，也不考虑喀斯特渗漏。',
  },
  {
    en: 'Slope failure, bank erosion, heavy metals and the routing of water and sediment between land units are not simulated in this version. Measures against them cost money here but show no effect, so options that rely on them look worse than they are.',
    zh: '本版本尚未模拟滑坡、岸坡侵蚀、重金属以及地块间的水沙汇流。针对它们的措施在此只计费用、不显效果，因此依赖这些措施的方案会被低估。',
  },
  {
    en: 'Soil loss follows the RUSLE family of equations. Slopes outside 3 to 29 degrees are extrapolation, and no local measurement corrects the result.',
    zh: '土壤流失按 RUSLE 类方程计算；坡度超出 3 至 29 度属于外推，且未用当地实测校正。',
  },
  {
    en: 'Cover is a monthly balance of grass, shrubs and trees without the physiology of single species; it cannot tell which species will thrive.',
    zh: '植被盖度按草、灌、乔逐月平衡计算，不含单一物种生理过程，不能判断何种植物更适生。',
  },
  {
    en: 'The number of species is a recovery curve towards a pool for the site. It is an area-weighted mean over land units, which field surveys of plots need not match.',
    zh: '物种数按向场地物种库恢复的曲线计算，为各地块面积加权平均，与样地调查口径未必一致。',
  },
  {
    en: 'Prices are orders of magnitude without a source. Cost differences between options are more reliable than totals, and neither replaces a bill from a contractor.',
    zh: '单价为无出处的数量级。方案间的成本差异比总额可靠，但都不能代替工程预算。',
  },
  {
    en: 'Each site has one weather station. Futures repeat its present climate; climate change, extreme storms beyond the record and differences across the site are left out.',
    zh: '每个场地只有一个气象站；未来情景重复现状气候，未考虑气候变化、超出记录的极端暴雨及场地内差异。',
  },
  {
    en: 'The bands show the uncertainty of weather and of the numbers that are varied. They do not show errors in the equations, in the site data or in the schedule.',
    zh: '区间只反映天气与所变动参数的不确定性，不含方程、场地数据与进度安排的误差。',
  },
]
