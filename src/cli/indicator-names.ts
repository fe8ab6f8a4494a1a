import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { nearNames } from './near-names.ts'
import { StudyError } from './study-error.ts'

/**
 * Names of indicators as a flag gives them: `safety,cost`.
 * @throws StudyError (64) on one that does not exist or stands twice
 */
export function indicatorNames(text: string, flag: string): readonly IndicatorName[] {
  const known = Object.keys(INDICATORS)
  const names = text.split(',').map(name => name.trim())
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) {
    const near = nearNames(unknown, known)
    throw new StudyError(
      64,
      `${flag}: there is no indicator "${unknown}".${near.en}\n  = expected: ${known.join(', ')}`,
      `${flag}：没有指标“${unknown}”。${near.zh}\n  = 应为：${known.join('、')}`,
    )
  }
  const twice = names.find((name, k) => names.indexOf(name) !== k)
  if (twice !== undefined) throw new StudyError(64, `${flag}: "${twice}" is named twice`, `${flag}：“${twice}”重复`)
  return names as IndicatorName[]
}
