import type { IndicatorName } from '../indicators/indicators.ts'
import { indicatorNames } from './indicator-names.ts'
import { noCriterion } from './no-criterion.ts'
import { StudyError } from './study-error.ts'

/**
 * What a flag gives for some criteria by name: `safety=0.01,cost=100000 CNY`.
 * @param names criteria of the ranking
 * @param read one value; its faults are its own
 * @throws StudyError (64)
 */
export function criterionPairs<T>(
  text: string | undefined,
  names: readonly IndicatorName[],
  flag: string,
  read: (value: string, indicator: IndicatorName) => T,
): ReadonlyMap<IndicatorName, T> {
  const pairs = new Map<IndicatorName, T>()
  for (const part of text === undefined ? [] : text.split(',')) {
    const [name = '', value = ''] = part.split('=')
    const [indicator] = indicatorNames(name, flag)
    if (!indicator) continue
    if (!names.includes(indicator)) throw noCriterion(flag, indicator, names)
    if (pairs.has(indicator)) throw new StudyError(64, `${flag}: "${indicator}" is named twice`, `${flag}：“${indicator}”重复`)
    pairs.set(indicator, read(value, indicator))
  }
  return pairs
}
