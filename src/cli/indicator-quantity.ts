import type { Text } from '../base/text.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { CODES } from '../scenarios/codes.ts'
import { readQuantity } from '../scenarios/read-quantity.ts'
import type { UnitConverter } from '../scenarios/unit-converter.ts'
import { StudyError } from './study-error.ts'

/**
 * An amount that a flag gives for an indicator, with or without a unit.
 * @param min least value that is allowed [the indicator's unit]
 * @returns [the indicator's unit]
 * @throws StudyError (64)
 */
export function indicatorQuantity(text: string, indicator: IndicatorName, flag: string, units: UnitConverter, min = -Infinity): number {
  const read = readQuantity(text, indicator, { unit: INDICATORS[indicator].unit, kind: 'bare', min, max: Infinity }, units)
  if ('value' in read) return read.value
  const { en, zh } = (CODES[read.code].message as (args: unknown) => Text)(read.args)
  throw new StudyError(64, `${flag}: ${en}`, `${flag}：${zh}`)
}
