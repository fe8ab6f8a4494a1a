import type { Text } from '../base/text.ts'

/** What the model does not do: printed with every report and by `explain model`. */
export const LIMITS: readonly Text[] = [
  {
    en: 'It is not a design tool: there is no site geotechnics, no groundwater model, no gully or tunnel erosion, no wind mass balance and no leakage into karst.',
    zh: '不是设计工具：没有场地岩土勘察、地下水模型、沟蚀与潜蚀、风蚀质量平衡，也不考虑喀斯特渗漏。',
  },
  {
    en: 'A slope fails as one infinite slab, a rock face along one assumed plane, with lumped wetness of the topsoil in place of groundwater. Deep and rotational slides, toe erosion and earthquakes are left out. A factor of safety here ranks options; it does not certify a slope.',
    zh: '边坡按无限边坡整体滑动、岩面按单一假定滑面计算，以表土集总湿度代替地下水；不含深层与圆弧滑动、坡脚淘蚀和地震。安全系数用于比较方案，不能作为边坡安全的认定。',
  },
  {
    en: 'Extremes are light: storms of 50 years bring 83, 96 and 168 mm a day at the three shipped sites, while days of typhoon in the south-east probably bring 200 to 300 mm. Failures and damage in such storms are underrated.',
    zh: '极端暴雨偏弱：三个随附场地五十年一遇日雨量为 83、96 和 168 mm，而东南沿海台风日雨量可能达 200 至 300 mm；此类暴雨下的失稳与损毁被低估。',
  },
  {
    en: 'Soil loss follows the RUSLE family of equations. Slopes outside 3 to 29 degrees are extrapolation, and no local measurement corrects the result.',
    zh: '土壤流失按 RUSLE 类方程计算；坡度超出 3 至 29 度属于外推，且未用当地实测校正。',
  },
  {
    en: 'Sediment is routed from unit to unit, but runoff is not: water from above neither infiltrates nor erodes below, and gullies do not form. Delivery ratios depend on how a site is cut into units, so compare sediment export between options, not between sites.',
    zh: '泥沙按地块逐级输移，径流则不然：上方来水在下方既不入渗也不冲刷，不形成冲沟。输移比受地块划分影响，输沙量宜在方案间比较，不宜在场地间比较。',
  },
  {
    en: 'Wind erosion is an index; no soil moves by wind. Bank retreat follows an assumed river and an assumed catchment, not a survey of the bank.',
    zh: '风蚀仅为指数，不搬运土壤；岸线后退按假定的河流与流域计算，并非岸坡实测。',
  },
  {
    en: 'One metal is followed in a run, cadmium by default, as a well-mixed total and the share that plants can take up. Leaching, uptake into crops, acid drainage and mixtures of metals are left out.',
    zh: '每次运行只模拟一种重金属（默认镉），按均匀混合的总量及有效态比例计算；不含淋溶、作物吸收、酸性排水与多金属复合污染。',
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
    en: 'The ecological network treats patches as round and ways as straight from centre to centre; cutting a patch in two moves every number of connectivity. Resistance and dispersal are assumed for plants and small animals together, no species is followed, and species that seed mixes bring count as habitat at no price.',
    zh: '生态网络将斑块视为圆形，通道为中心间直线；把一个斑块一分为二，各连通度数值都会改变。阻力与扩散距离为植物和小型动物的统一假定，不追踪具体物种；混播带入的物种不计价即提高生境质量。',
  },
  {
    en: 'Most effects of measures are assumed or recalled, not measured: doses act through one factor each, and works last until a slide destroys them, without aging otherwise unless a lifetime is given.',
    zh: '多数措施效果为假定或凭文献记忆，并非实测：每项剂量只经单一系数起作用；除给定寿命者外，工程不老化，直至被滑坡损毁。',
  },
  {
    en: 'Prices are orders of magnitude without a source. Cost differences between options are more reliable than totals, and neither replaces a bill from a contractor.',
    zh: '单价为无出处的数量级。方案间的成本差异比总额可靠，但都不能代替工程预算。',
  },
  {
    en: 'Each site has one weather station; differences across the site are left out. Futures repeat its present climate, or a constant change of it where the scenario states one: warming, and more or less rain. There is no trend within a run, no change of seasons, and such a change is no projection for a place.',
    zh: '每个场地只有一个气象站，未考虑场地内差异。未来情景重复现状气候，或情景文件指定的恒定变化（升温、降水增减）；运行期内无趋势，不改变季节分配，也不是对某地的预估。',
  },
  {
    en: 'The bands show the uncertainty of weather and of the numbers that are varied. They do not show errors in the equations, in the site data or in the schedule.',
    zh: '区间只反映天气与所变动参数的不确定性，不含方程、场地数据与进度安排的误差。',
  },
]
