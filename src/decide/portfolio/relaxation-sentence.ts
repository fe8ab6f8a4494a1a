import type { Text } from '../../base/text.ts'
import { amountText } from './amount-text.ts'
import type { PlainRow } from './audit-rows.ts'

/**
 * What would have to be allowed for a row that a plan breaks.
 * @param name what the action is called that the row speaks of
 */
export function relaxationSentence(row: PlainRow, name: Text): Text {
  const { title, year, left } = row
  switch (row.kind) {
    case 'exclusive':
      return { en: `${title.en}: ${left} of these works would have to be allowed together`, zh: `${title.zh}：须允许同时选 ${left} 项` }
    case 'locked':
      return left === 1
        ? { en: `${title.en}: “${name.en}” would have to be allowed`, zh: `${title.zh}：须允许选“${name.zh}”` }
        : { en: `${title.en}: “${name.en}” would have to be left out`, zh: `${title.zh}：须允许不选“${name.zh}”` }
    case 'precedence':
      return {
        en: `${title.en}: “${name.en}” would have to begin in year ${year} without waiting`,
        zh: `${title.zh}：须允许“${name.zh}”在第 ${year} 年不等待即开始`,
      }
    case 'hazard-first':
      return limitSentence(row, { en: ` for “${name.en}” in year ${year}`, zh: `（第 ${year} 年的“${name.zh}”）` })
    case 'resource':
      return limitSentence(row, { en: ` of year ${year}`, zh: `（第 ${year} 年）` })
    default:
      return limitSentence(row, { en: '', zh: '' })
  }
}

function limitSentence({ title, right, relation, broken, unit }: PlainRow, at: Text): Text {
  const amount = (x: number): string => `${amountText(x)} ${unit}`.trim()
  const way = relation === '>=' ? { en: 'lowered', zh: '降低' } : { en: 'raised', zh: '提高' }
  return {
    en: `${title.en}${at.en}: the limit ${amount(right)} would have to be ${way.en} by ${amount(broken)}`,
    zh: `${title.zh}${at.zh}：限值 ${amount(right)} 须${way.zh} ${amount(broken)}`,
  }
}
