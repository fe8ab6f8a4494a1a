import type { Text } from '../base/text.ts'
import type { FieldName } from './fields.ts'
import type { ObservableSpec } from './observable-spec.ts'

const INF = Number.POSITIVE_INFINITY

const column = (
  field: FieldName,
  draw: number,
  unit: string,
  [min, max]: readonly [number, number],
  label: Text,
  doc: Text,
): ObservableSpec => ({ label, unit, min, max, doc, draw, read: ({ state }, i) => state[field][i] })

/** NaN where nothing was planted: no share of nothing. */
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN)

/**
 * Quantities that a rule may watch, read from the land as it stands at the end of the month before: the only place where their names,
 * units and ranges are written. Fluxes are those of that one month.
 */
export const OBSERVABLES = {
  // plants
  cover: column(
    'cover',
    16,
    '1',
    [0, 1],
    { en: 'Vegetation cover', zh: '植被盖度' },
    { en: 'Projected cover of all plants.', zh: '全部植物的投影盖度。' },
  ),
  grassCover: column(
    'grassCover',
    17,
    '1',
    [0, 1],
    { en: 'Grass cover', zh: '草本盖度' },
    { en: 'Cover of grasses and forbs.', zh: '草本植物盖度。' },
  ),
  shrubCover: column('shrubCover', 18, '1', [0, 1], { en: 'Shrub cover', zh: '灌木盖度' }, { en: 'Cover of shrubs.', zh: '灌木盖度。' }),
  treeCover: column('treeCover', 19, '1', [0, 1], { en: 'Tree cover', zh: '乔木盖度' }, { en: 'Cover of trees.', zh: '乔木盖度。' }),
  survival: {
    label: { en: 'Survival of planted stock', zh: '栽植成活率' },
    unit: '1',
    min: 0,
    max: 1,
    draw: 20,
    madeBy: 'stemsPlanted',
    doc: {
      en: 'Living planted shrubs and trees over all stems ever planted; replanting does not bring it back to 1.',
      zh: '存活的栽植灌木与乔木占累计栽植株数的比例；补植不会使其回到 1。',
    },
    read: ({ state }, i) => share(state.shrubs[i] + state.trees[i], state.stemsPlanted[i]),
  },
  stocking: {
    label: { en: 'Stocking', zh: '保存率' },
    unit: '1',
    min: 0,
    max: 1,
    draw: 21,
    madeBy: 'stemsPlanted',
    doc: {
      en: 'Living planted shrubs and trees over the planting density; replanting brings it back.',
      zh: '存活的栽植灌木与乔木占设计栽植密度的比例；补植后恢复。',
    },
    read: ({ state }, i) => share(state.shrubs[i] + state.trees[i], state.shrubsPlanted[i] + state.treesPlanted[i]),
  },
  species: column(
    'species',
    22,
    'count',
    [0, 5000],
    { en: 'Plant species', zh: '植物物种数' },
    { en: 'Plant species on the unit.', zh: '地块上的植物物种数。' },
  ),
  connectivity: column(
    'connectivity',
    23,
    '1',
    [0, 1],
    { en: 'Connectivity', zh: '连通度' },
    { en: 'Ease with which seeds reach the unit.', zh: '种子到达地块的难易。' },
  ),

  // soil and water
  soilDepth: column(
    'soilDepth',
    24,
    'm',
    [0, 3],
    { en: 'Fine soil depth', zh: '细土层厚度' },
    { en: 'Thickness of fine rooting soil.', zh: '可扎根细土的厚度。' },
  ),
  organicMatter: column(
    'organicMatter',
    25,
    '%',
    [0, 15],
    { en: 'Soil organic matter', zh: '土壤有机质' },
    { en: 'Mass percentage of the fines.', zh: '占细土质量的百分数。' },
  ),
  ph: column('ph', 26, '1', [3, 11], { en: 'Soil pH', zh: '土壤 pH' }, { en: 'Acidity of the soil.', zh: '土壤酸碱度。' }),
  availableCadmium: column(
    'availableCadmium',
    27,
    'mg/kg',
    [0, INF],
    { en: 'Available cadmium', zh: '有效态镉' },
    { en: 'Part of the metal that plants can take up.', zh: '植物可吸收的部分。' },
  ),
  soilLoss: column(
    'soilLoss',
    28,
    't/ha',
    [0, INF],
    { en: 'Soil loss of the month', zh: '月土壤流失' },
    { en: 'Soil lost by water erosion in the month.', zh: '当月水蚀流失量。' },
  ),
  waterIndex: column(
    'waterStress',
    29,
    '1',
    [0, 1],
    { en: 'Water index', zh: '水分指数' },
    { en: 'Actual over potential transpiration in the month; 1 is no drought.', zh: '当月实际与潜在蒸腾之比；1 表示不缺水。' },
  ),
  saturation: column(
    'peakFilling',
    30,
    '1',
    [0, 1],
    { en: 'Saturation in storms', zh: '暴雨孔隙充满度' },
    {
      en: 'Highest share of drainable pores of the topsoil that was full on a storm day of the month.',
      zh: '当月暴雨日表土重力水孔隙充满比例的最大值。',
    },
  ),

  // slopes
  factorOfSafety: column(
    'factorOfSafety',
    31,
    '1',
    [0, 10],
    { en: 'Factor of safety', zh: '安全系数' },
    { en: 'In the wettest storm of the last month that had one.', zh: '最近一个有暴雨的月份中最大暴雨时的安全系数。' },
  ),
  designFactorOfSafety: {
    label: { en: 'Factor of safety in the design storm', zh: '设计暴雨安全系数' },
    unit: '1',
    min: 0,
    max: 10,
    draw: 32,
    doc: {
      en: 'With topsoil full and the rain of ten years, for the ground as it stands.',
      zh: '按表土饱和与十年一遇暴雨、以当前状况计。',
    },
    read: (sight, i) => sight.designSafety(i),
  },
  failureProbability: column(
    'failureProbability',
    33,
    '1',
    [0, 1],
    { en: 'Failure probability', zh: '失稳概率' },
    { en: 'Chance that some part of the unit fails in the wettest storm of the month.', zh: '当月最大暴雨下地块局部失稳的概率。' },
  ),
  slide: column(
    'failedShare',
    34,
    '1',
    [0, 1],
    { en: 'Slide', zh: '滑坡面积比例' },
    { en: 'Share of the unit that slid in the month.', zh: '当月滑动的面积比例。' },
  ),
  slideUpslope: {
    label: { en: 'Slide upslope', zh: '上方滑坡' },
    unit: '1',
    min: 0,
    max: 1,
    draw: 35,
    doc: {
      en: 'Largest share that slid in the month on a unit whose water runs through this one.',
      zh: '汇水经过本地块的上方各地块中，当月滑动面积比例的最大值。',
    },
    read: (sight, i) => sight.slideAbove(i),
  },
  warning: {
    label: { en: 'Warning of a slide', zh: '滑坡预警' },
    unit: '1',
    min: 0,
    max: 1,
    draw: 36,
    madeBy: 'monitored',
    doc: {
      en: '1 after a month in which a slide was announced early enough to act; needs monitoring. The slide itself fell in that month.',
      zh: '当月有滑坡被提前预警则为 1；须有监测。滑坡本身已在该月发生。',
    },
    read: ({ state }, i) => state.slideWarned[i],
  },
  damage: column(
    'damage',
    37,
    '1',
    [0, 1],
    { en: 'Damaged works', zh: '工程损毁比例' },
    { en: 'Share of the works on the unit that slides have destroyed and nobody has repaired.', zh: '滑坡损毁而未修复的工程比例。' },
  ),
  worksLost: column(
    'worksLost',
    38,
    '1',
    [0, 1],
    { en: 'Works lost in the month', zh: '当月工程损失' },
    { en: 'Share of the value of the works that a slide of the month cost.', zh: '当月滑坡造成的工程价值损失比例。' },
  ),
  rockfalls: column(
    'rockfalls',
    39,
    'count',
    [0, INF],
    { en: 'Rockfalls', zh: '崩落次数' },
    { en: 'Blocks that fell in the month.', zh: '当月崩落次数。' },
  ),
  settlement: column(
    'settlement',
    40,
    'm',
    [0, INF],
    { en: 'Settlement', zh: '累计沉降' },
    { en: 'Settlement of a dump since the start.', zh: '排土场自起始以来的沉降。' },
  ),
} as const satisfies Record<string, ObservableSpec>

export type ObservableName = keyof typeof OBSERVABLES
