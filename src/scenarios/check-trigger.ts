import type { Text } from '../base/text.ts'
import { inSeason } from '../engine/in-season.ts'
import { MEASURES } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { nextSeason } from '../engine/next-season.ts'
import { OBSERVABLES } from '../engine/observables.ts'
import type { ObservableSpec } from '../engine/observable-spec.ts'
import type { Context } from './context.ts'
import { firstDecision } from './first-decision.ts'
import { monthName } from './month-name.ts'
import type { PlacedRule } from './placed-action.ts'
import type { Action } from './scenario.ts'

/**
 * Warns of a trigger that cannot fire within the horizon: by its threshold, its months, or because the alternative does nothing that the
 * quantity speaks of.
 * @param others all other works of the alternative, rules among them
 */
export function checkTrigger({ rule, path }: PlacedRule, others: readonly Omit<Action, 'month'>[], years: number | undefined, { faults, places }: Context): void {
  const reason = outOfRange(rule) ?? outOfTime(rule, years) ?? nothingToSee(rule, others)
  if (reason) faults.report('W0212', places.key([...path, 'when']), { measure: rule.measure, reason })
}

type Rule = PlacedRule['rule']

function outOfRange({ when: { quantity, side, threshold } }: Rule): Text | undefined {
  const { min, max, label }: ObservableSpec = OBSERVABLES[quantity]
  if (side === 'below' && threshold <= min) return { en: `${label.en} is never below ${min}`, zh: `${label.zh}不会低于 ${min}` }
  if (side === 'above' && threshold >= max) return { en: `${label.en} is never above ${max}`, zh: `${label.zh}不会高于 ${max}` }
  return undefined
}

function outOfTime({ when }: Rule, years: number | undefined): Text | undefined {
  if (years === undefined) return undefined
  const end = 12 * years
  if (when.from >= end) {
    return { en: `${monthName(when.from)} is after the horizon of ${years} years`, zh: `${monthName(when.from)} 在 ${years} 年期限之后` }
  }
  const first = firstDecision(when, end)
  if (first === undefined) {
    const months = when.check.join(', ')
    return when.check.length > 0 && !anyChecked(when, end)
      ? { en: `there is no month ${months} from ${monthName(when.from)} on until the end`, zh: `自 ${monthName(when.from)} 至结束不含 ${months} 月` }
      : { en: `it must hold for ${when.inARow} months in a row, which is longer than it may be looked at`, zh: `须连续 ${when.inARow} 个月成立，长于可检查的时段` }
  }
  const done = nextSeason(first + when.delay, when.months)
  if (done < end) return undefined
  return { en: `decided in ${monthName(first)} at the earliest, done in ${monthName(done)}, after the horizon of ${years} years`, zh: `最早于 ${monthName(first)} 决定、${monthName(done)} 实施，已在 ${years} 年期限之后` }
}

function anyChecked({ from, until = Infinity, check }: Rule['when'], end: number): boolean {
  for (let month = from; month < end && month <= until; month++) if (inSeason(month, check)) return true
  return false
}

function nothingToSee({ when: { quantity, scope }, units }: Rule, others: readonly Omit<Action, 'month'>[]): Text | undefined {
  const { madeBy, label }: ObservableSpec = OBSERVABLES[quantity]
  if (madeBy === undefined) return undefined
  const makes = others.some(other => {
    const measure: Measure = MEASURES[other.measure as keyof typeof MEASURES]
    const shares = scope === 'site' || measure.scope === 'site' || other.units.some(unit => units.includes(unit))
    return shares && measure.layer !== 'upkeep' && measure.changes.includes(madeBy)
  })
  if (makes) return undefined
  const works = Object.values<Measure>(MEASURES).filter(({ layer, changes }) => layer !== 'upkeep' && changes.includes(madeBy)).map(({ name }) => name)
  return {
    en: `there is no ${label.en.toLowerCase()} without one of ${works.join(', ')} on the same land`,
    zh: `同一地块若无 ${works.join('、')} 之一，则无“${label.zh}”可言`,
  }
}
