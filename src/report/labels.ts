import type { Status } from '../base/param-spec.ts'
import type { Text } from '../base/text.ts'
import type { Measure } from '../engine/measure.ts'
import type { IndicatorSpec } from '../indicators/indicator-spec.ts'
import type { UnitKind } from '../scenarios/scenario.ts'
import type { ValidationRow } from '../compare/comparison.ts'
import { MESSAGES } from './messages.ts'

interface Labels {
  readonly chapter: Readonly<Record<IndicatorSpec['chapter'], Text>>
  readonly layer: Readonly<Record<Measure['layer'], Text>>
  readonly principle: Readonly<Record<Measure['principle'], Text>>
  readonly nature: Readonly<Record<Measure['nature'], Text>>
  readonly status: Readonly<Record<Status | 'derived', Text>>
  readonly role: Readonly<Record<ValidationRow['role'], Text>>
  /** Groups of parameters; one that has no row goes by its own name. */
  readonly group: Readonly<Record<string, Text>>
  readonly month: readonly Text[]
}

const month = (en: string, n: number): Text => ({ en, zh: `${n} 月` })

/** Kinds of land that are left as they are. */
export const UNTREATED: readonly UnitKind[] = ['source', 'rock']

/** Words for the closed lists of the model. */
export const LABELS: Labels = {
  chapter: {
    recovery: { en: 'Recovery of vegetation', zh: '植被恢复' },
    safety: { en: 'Safety', zh: '地质安全' },
    soil: { en: 'Erosion and soil', zh: '侵蚀与土壤' },
    services: { en: 'Ecosystem services', zh: '生态系统服务' },
    network: { en: 'Ecological network', zh: '生态网络' },
    resilience: { en: 'Resilience', zh: '韧性' },
    scores: { en: 'Scores of the ranking', zh: '排序评分' },
    money: { en: 'Money', zh: '资金' },
  },
  layer: {
    safety: { en: 'Geological safety', zh: '地质安全' },
    soil: { en: 'Soil reconstruction', zh: '土壤重构' },
    vegetation: { en: 'Vegetation restoration', zh: '植被恢复' },
    network: { en: 'Ecological network', zh: '生态网络' },
    upkeep: { en: 'Upkeep', zh: '管护' },
  },
  principle: {
    reduce: { en: 'Reduce', zh: '减量（Reduce）' },
    're-optimize': { en: 'Re-optimize', zh: '再优化（Re-optimize）' },
    reuse: { en: 'Reuse', zh: '再利用（Reuse）' },
    recycle: { en: 'Recycle', zh: '再循环（Recycle）' },
    none: { en: 'no 4R tag', zh: '未归类' },
  },
  nature: {
    'nature-based': { en: 'Nature-based (NbS)', zh: '基于自然（NbS）' },
    hybrid: { en: 'Hybrid', zh: '混合' },
    grey: { en: 'Grey', zh: '灰色工程' },
  },
  status: {
    verified: MESSAGES.verified,
    recalled: MESSAGES.recalled,
    paper: MESSAGES.fromPaper,
    derived: MESSAGES.derived,
    assumed: MESSAGES.assumed,
  },
  role: { calibrated: MESSAGES.calibrated, 'held-out': MESSAGES.heldOut, input: MESSAGES.input },
  group: {
    weather: { en: 'Weather', zh: '天气' },
    soilWater: { en: 'Soil water', zh: '土壤水分' },
    waterErosion: { en: 'Water erosion', zh: '水力侵蚀' },
    slopeStability: { en: 'Slope stability', zh: '边坡稳定' },
    settlement: { en: 'Settlement', zh: '沉降' },
    bankErosion: { en: 'Bank erosion', zh: '岸坡侵蚀' },
    windErosion: { en: 'Wind erosion', zh: '风蚀' },
    soilMetal: { en: 'Soil metal', zh: '土壤重金属' },
    routing: { en: 'Sediment routing', zh: '泥沙输移' },
    network: { en: 'Ecological network', zh: '生态网络' },
    scores: { en: 'Scores', zh: '评分' },
    resilience: { en: 'Resilience', zh: '韧性' },
    vegetation: { en: 'Vegetation', zh: '植被' },
    plantedStock: { en: 'Planted stock', zh: '栽植苗木' },
    soilOrganicMatter: { en: 'Soil organic matter', zh: '土壤有机质' },
    speciesRecovery: { en: 'Species recovery', zh: '物种恢复' },
    works: { en: 'Works', zh: '工程' },
    prices: { en: 'Prices', zh: '价格' },
  },
  month: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].map(
    (en, i) => month(en, i + 1),
  ),
}
