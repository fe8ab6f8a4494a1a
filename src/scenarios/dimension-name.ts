import type { Text } from '../base/text.ts'
import type { UnitConverter } from './unit-converter.ts'

/** A unit for each kind of quantity, and what the kind is called. */
const KINDS: readonly (readonly [unit: string, en: string, zh: string])[] = [
  ['', 'a pure number', '纯数'],
  ['m', 'a length', '长度'],
  ['m^2', 'an area', '面积'],
  ['m^3', 'a volume', '体积'],
  ['kg', 'a mass', '质量'],
  ['a', 'a time', '时间'],
  ['deg', 'an angle', '角度'],
  ['K', 'a temperature', '温度'],
  ['kPa', 'a pressure', '压强'],
  ['kg/ha', 'a mass per area', '单位面积质量'],
  ['kg/(ha a)', 'a mass per area and time', '单位面积单位时间质量'],
  ['kg/m^3', 'a density', '密度'],
  ['1/ha', 'a number per area', '单位面积数量'],
  ['1/a', 'a rate per time', '单位时间速率'],
  ['m/ha', 'a length per area, or one over a length', '单位面积长度'],
  ['m/a', 'a length per time', '单位时间长度'],
  ['CNY', 'a sum of money', '金额'],
  ['CNY/a', 'a sum of money per time', '单位时间金额'],
  ['CNY/ha', 'a sum of money per area', '单位面积金额'],
  ['CNY/(ha a)', 'a sum of money per area and time', '单位面积单位时间金额'],
  ['CNY/m^3', 'a sum of money per volume', '单位体积金额'],
  ['CNY/t', 'a sum of money per mass', '单位质量金额'],
]

/** Kind of quantity that `unit` measures, in words. */
export function dimensionName(unit: string, units: UnitConverter): Text {
  const known = units.find(unit)
  const kind = KINDS.find(([other]) => {
    const found = units.find(other)
    return known !== undefined && found !== undefined && units.same(found, known)
  })
  return kind === undefined ? { en: `a quantity in ${unit}`, zh: `以 ${unit} 计的量` } : { en: kind[1], zh: kind[2] }
}
