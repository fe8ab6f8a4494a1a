import { MEASURES, type MeasureName } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import type { PlacedRule, Schedule, Work } from '../engine/schedule.ts'
import type { Site } from '../engine/site.ts'
import type { Action, AdaptiveAction, Alternative } from './scenario.ts'

/** The works of an alternative, sorted by month; within a month as the file lists them. Doses left out take their defaults. */
export function compileSchedule(alternative: Alternative, site: Site): Schedule {
  const column = new Map(site.ids.map((id, i) => [id, i]))
  const listed = alternative.actions.map(action => ({ ...compileWork(action, column, site), month: action.month }))
  const works = listed.toSorted((a, b) => a.month - b.month)
  const { adaptive = [] } = alternative
  if (adaptive.length === 0) return { works }
  return { works, rules: adaptive.map(action => compileRule(action, compileWork(action, column, site), new Set(listed.slice(0, action.after)))) }
}

function compileWork(action: Omit<Action, 'month'>, column: ReadonlyMap<string, number>, site: Site): Omit<Work, 'month'> {
  const measure: Measure = MEASURES[action.measure as MeasureName]
  const dose = Object.fromEntries(Object.entries(measure.dose).map(([name, spec]) => [name, action.dose[name] ?? spec.default]))
  const units = action.units.map(id => {
    const i = column.get(id)
    if (i === undefined) throw new RangeError(`measure ${action.measure} names unit ${id}, which site ${site.ids.join(', ')} does not have`)
    return i
  })
  return { measure: action.measure as MeasureName, units: Int32Array.from(units), dose }
}

function compileRule({ when }: AdaptiveAction, work: Omit<Work, 'month'>, after: ReadonlySet<Work>): PlacedRule {
  const { quantity, side, threshold, scope, error, from, check, inARow, delay, months, pause } = when
  return {
    ...work,
    after,
    quantity,
    side,
    threshold,
    scope,
    error,
    from,
    until: when.until ?? Number.POSITIVE_INFINITY,
    check,
    inARow,
    delay,
    months,
    atMost: when.atMost ?? Number.POSITIVE_INFINITY,
    pause,
  }
}
