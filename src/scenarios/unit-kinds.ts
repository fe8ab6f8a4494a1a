import type { Text } from '../base/text.ts'
import type { UnitKind } from './scenario.ts'

/** Kinds of land. `source` and `rock` do not count as treated land. */
export const UNIT_KINDS: Readonly<Record<UnitKind, Text>> = {
  dump: { en: 'Waste dump', zh: '排土场' },
  slope: { en: 'Slope', zh: '边坡' },
  bench: { en: 'Bench', zh: '台阶' },
  pit: { en: 'Pit floor', zh: '采坑' },
  terrace: { en: 'Terrace', zh: '阶地' },
  tailings: { en: 'Tailings', zh: '尾矿' },
  bank: { en: 'River or lake bank', zh: '河湖岸坡' },
  drawdown: { en: 'Drawdown zone', zh: '消落带' },
  rock: { en: 'Rock face', zh: '岩面' },
  source: { en: 'Undisturbed land', zh: '未扰动地' },
}
