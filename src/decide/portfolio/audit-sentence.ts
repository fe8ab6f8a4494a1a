import type { Text } from '../../base/text.ts'
import { amountText } from './amount-text.ts'
import type { PlainRow } from './audit-rows.ts'

/**
 * A row of an audit in words.
 * @param name what the action is called that the row speaks of
 */
export function auditSentence(row: PlainRow, name: Text): Text {
  const { title, broken } = row
  const { en, zh } = WORDS[row.kind](row, name)
  return {
    en: `${title.en}${row.kind === 'resource' ? ` in year ${row.year}` : ''}: ${broken === 0 ? 'kept' : 'broken'}, ${en}`,
    zh: `${title.zh}${row.kind === 'resource' ? `（第 ${row.year} 年）` : ''}：${broken === 0 ? '满足' : '违反'}，${zh}`,
  }
}

const withUnit = (amount: number, unit: string): string => `${amountText(amount)} ${unit}`.trim()

const WORDS: Readonly<Record<PlainRow['kind'], (row: PlainRow, name: Text) => Text>> = {
  resource({ left, right, broken, unit }) {
    const taken = withUnit(left, unit)
    if (right === Infinity) return { en: `${taken}, no limit`, zh: `用 ${taken}，不设上限` }
    const over = withUnit(broken, unit)
    return {
      en: `${taken} of ${withUnit(right, unit)}${broken > 0 ? `, ${over} too much` : ''}`,
      zh: `用 ${taken}，可用 ${withUnit(right, unit)}${broken > 0 ? `，超出 ${over}` : ''}`,
    }
  },
  objective: ({ left, right }) => ({
    en: `${amountText(left)}, at least ${amountText(right)} is wanted`,
    zh: `${amountText(left)}，至少须 ${amountText(right)}`,
  }),
  exclusive: ({ left }) => ({
    en: `${left} of these works ${left === 1 ? 'is' : 'are'} chosen, 1 at most`,
    zh: `其中选了 ${left} 项，至多 1 项`,
  }),
  locked({ right, broken }, { en, zh }) {
    if (right === 1)
      return broken > 0
        ? { en: `“${en}” must be in the plan`, zh: `“${zh}”须在方案中` }
        : { en: `“${en}” is in the plan`, zh: `“${zh}”在方案中` }
    return broken > 0
      ? { en: `“${en}” must be left out`, zh: `“${zh}”须不在方案中` }
      : { en: `“${en}” is left out`, zh: `“${zh}”不在方案中` }
  },
  precedence: ({ left, year }, { en, zh }) =>
    left === 0
      ? { en: `nothing that “${en}” of year ${year} waits for comes before it`, zh: `“${zh}”（第 ${year} 年）之前没有所需的措施` }
      : { en: `“${en}” of year ${year} comes after what it waits for`, zh: `“${zh}”（第 ${year} 年）之前已有所需的措施` },
  'hazard-first': ({ left, right, year }, { en, zh }) => ({
    en: `when “${en}” begins in year ${year}, a hazard of ${amountText(left)} is left, ${amountText(right)} is allowed`,
    zh: `“${zh}”于第 ${year} 年开始时，剩余危险 ${amountText(left)}，允许 ${amountText(right)}`,
  }),
  linear({ left, right, relation, unit }) {
    const limit = withUnit(right, unit)
    return relation === '>='
      ? { en: `${withUnit(left, unit)}, at least ${limit} is wanted`, zh: `${withUnit(left, unit)}，至少须 ${limit}` }
      : { en: `${withUnit(left, unit)}, at most ${limit} is allowed`, zh: `${withUnit(left, unit)}，至多 ${limit}` }
  },
}
