import type { Text } from '../base/text.ts'
import { CODES } from '../scenarios/codes.ts'
import { readQuantity } from '../scenarios/read-quantity.ts'
import { unitConverter } from '../scenarios/unit-converter.ts'
import { StudyError } from './study-error.ts'

/** No site costs as much [CNY]. */
const MOST = 1e15

/**
 * Reads an amount of money of a flag.
 * @param orElse what else the flag takes, for the advice
 * @returns [CNY]
 * @throws StudyError (64) for anything else than an amount with its unit, 0 or more
 */
export async function readMoney(text: string, flag: string, orElse: Text = { en: '', zh: '' }): Promise<number> {
  const read = readQuantity(text, 'budget', { unit: 'CNY', min: 0, max: MOST }, await unitConverter())
  if ('value' in read) return read.value
  const { en, zh } = (CODES[read.code].message as (args: unknown) => Text)(read.args)
  throw new StudyError(
    64,
    `${flag}: ${en}\n  = expected: money with its unit, such as "2600000 CNY"${orElse.en}`,
    `${flag}：${zh}\n  = 应为：带单位的金额，如“2600000 CNY”${orElse.zh}`,
  )
}
