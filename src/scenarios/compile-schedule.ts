import { MEASURES, type MeasureName } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import type { Schedule } from '../engine/schedule.ts'
import type { Site } from '../engine/site.ts'
import type { Alternative } from './scenario.ts'

/** The works of an alternative, sorted by month; within a month as the file lists them. Doses left out take their defaults. */
export function compileSchedule(alternative: Alternative, site: Site): Schedule {
  const column = new Map(site.ids.map((id, i) => [id, i]))
  const works = alternative.actions.map(action => {
    const measure: Measure = MEASURES[action.measure as MeasureName]
    const dose = Object.fromEntries(Object.entries(measure.dose).map(([name, spec]) => [name, action.dose[name] ?? spec.default]))
    const units = action.units.map(id => {
      const i = column.get(id)
      if (i === undefined) throw new RangeError(`measure ${action.measure} names unit ${id}, which site ${site.ids.join(', ')} does not have`)
      return i
    })
    return { measure: action.measure as MeasureName, month: action.month, units: Int32Array.from(units), dose }
  })
  return { works: works.toSorted((a, b) => a.month - b.month) }
}
