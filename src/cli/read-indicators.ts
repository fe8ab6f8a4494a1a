import type { Text } from '../base/text.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { nearNames } from './near-names.ts'

/** Reads names of indicators separated by commas, in the order of the table. @returns them, or which one there is not */
export function readIndicators(text: string): readonly IndicatorName[] | Text {
  const names = text.split(',').map(name => name.trim())
  const unknown = names.find(name => !Object.hasOwn(INDICATORS, name))
  if (unknown !== undefined) {
    const near = nearNames(unknown, Object.keys(INDICATORS))
    return {
      en: `there is no indicator "${unknown}".${near.en}\n  = expected: ${Object.keys(INDICATORS).join(', ')}`,
      zh: `没有指标“${unknown}”。${near.zh}\n  = 应为：${Object.keys(INDICATORS).join('、')}`,
    }
  }
  return (Object.keys(INDICATORS) as IndicatorName[]).filter(name => names.includes(name))
}
