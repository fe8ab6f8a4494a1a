import type { ParamSpec } from '../base/param-spec.ts'

const UNSOURCED = 'order of magnitude of Chinese works, not sourced'

const price = (en: string, zh: string, unit: string, low: number, mode: number, high: number, source = UNSOURCED): ParamSpec => ({
  label: { en, zh },
  unit,
  default: mode,
  min: 0,
  max: high * 10,
  distribution: { kind: 'triangular', low, mode, high },
  status: 'assumed',
  source,
})

/** A sum that the scenario states as a dose: what is stated is paid, so it is not drawn. */
const fixed = (en: string, zh: string, unit: string, value: number): ParamSpec => ({
  label: { en, zh },
  unit,
  default: value,
  min: 0,
  max: value * 100,
  status: 'assumed',
  source: UNSOURCED,
})

/** Unit prices, present yuan. All are assumed; each with a range is drawn once per future. */
export const PRICES = {
  topsoil: price('Imported topsoil, hauled and spread', '外购表土（运输摊铺）', 'CNY/m3', 20, 35, 60),
  ownSoil: price('Own soil or spoil, hauled and spread', '自有表土/弃土（运输摊铺）', 'CNY/m3', 8, 14, 24, 'order of magnitude: 0.4 of imported soil'),
  earthwork: price('Earthwork', '土石方', 'CNY/m3', 8, 15, 30),
  masonry: price('Mortar masonry', '浆砌石', 'CNY/m3', 300, 420, 600),
  drain: price('Drainage ditch', '排水沟', 'CNY/m', 120, 220, 400),
  horizontalDrain: price('Drilled drain', '仰斜排水孔', 'CNY/m', 100, 200, 350),
  anchor: price('Anchor', '锚杆', 'CNY/m', 120, 200, 350),
  net: price('Protection net', '主被动防护网', 'CNY/m2', 150, 250, 400),
  compaction: price('Rolling of a dump', '排土场碾压', 'CNY/m2', 1, 2, 4),
  manure: price('Manure, spread', '粪肥（含撒施）', 'CNY/t', 100, 180, 300),
  gravel: price('Gravel, bought and spread', '砾石（外购摊铺）', 'CNY/m3', 40, 70, 120),
  grassSeeding: price('Grass seeding at 30 kg/ha', '撒播草籽（30 kg/ha）', 'CNY/m2', 0.5, 1.5, 4),
  hydroseeding: price('Thick-layer hydroseeding', '厚层基材喷播', 'CNY/m2', 60, 110, 180),
  shrub: price('Shrub, planted', '灌木（含栽植）', 'CNY/plant', 3, 6, 12),
  tree: price('Tree seedling, planted', '乔木苗（含栽植）', 'CNY/plant', 10, 30, 60),
  ecoConcrete: price('Eco-concrete', '生态混凝土', 'CNY/m3', 350, 500, 800),
  rhizobacteria: price('PGPR inoculation', 'PGPR 接种', 'CNY/m2', 0.2, 0.5, 1.2),
  monitoring: fixed('Hazard monitoring', '地灾监测', 'CNY/a', 80_000),
  survey: fixed('Real-scene 3-D model', '实景三维建模', 'CNY', 60_000),
  reed: price('Reed revetment', '芦苇护岸', 'CNY/m', 150, 300, 600),
  lime: price('Lime, spread', '石灰（含撒施）', 'CNY/t', 400, 700, 1200),
  stabiliser: price('Chemical stabiliser at full dose', '稳定剂（满剂量）', 'CNY/m2', 1.5, 3, 6),
  biochar: price('Biochar, spread', '生物炭（含撒施）', 'CNY/t', 800, 1500, 3000),
  hyperaccumulator: price('Hyperaccumulators, planted out', '超富集植物（含移栽）', 'CNY/m2', 1, 3, 6),
  harvest: price('Harvest and disposal of hyperaccumulators', '超富集植物收获处置', 'CNY/(ha a)', 1500, 3000, 6000),
  bund: price('Tian-zi bunds', '田字格圩埂', 'CNY/m2', 0.6, 1.2, 2.5),
  pit: price('Fish-scale pit', '鱼鳞坑', 'CNY/pit', 1.5, 3, 6),
  strip: price('Grass strip or wattle', '草带或柴篱', 'CNY/m', 2, 5, 10),
  erosionMat: price('Erosion mat or geocells', '防蚀毯/土工格室', 'CNY/m2', 4, 8, 15),
  bench: price('Benching or terracing', '削坡平台/梯田', 'CNY/m2', 3, 6, 12),
  drawdownStep: price('Stepped drawdown-zone terrace', '消落带阶梯', 'CNY/m2', 12, 25, 45),
  irrigationSystem: price('Pipes and sprinklers', '灌溉管网', 'CNY/ha', 8000, 15000, 30000),
  water: price('Water, bought and spread', '灌溉用水（外购）', 'CNY/m3', 1.5, 4, 8),
  pond: price('Pond with pump', '蓄水池（含泵）', 'CNY/m3', 30, 60, 120),
  fence: price('Exclosure fence', '围栏封育', 'CNY/m', 15, 30, 60),
  tending: price('Tending', '抚育', 'CNY/(ha a)', 600, 1500, 3000),
  corridor: price('Ground of corridors and stepping stones made ready', '廊道与踏脚石整地', 'CNY/m2', 0.3, 0.8, 2),
} as const satisfies Record<string, ParamSpec>

export type PriceName = keyof typeof PRICES
