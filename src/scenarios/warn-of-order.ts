import { MEASURES, type MeasureName } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { workOrder } from '../engine/work-order.ts'
import type { Context } from './context.ts'
import { monthName } from './month-name.ts'
import type { PlacedAction } from './placed-action.ts'

/** Warns of works whose order on a unit gives away what was done before. One warning for each action and rule. */
export function warnOfOrder(actions: readonly PlacedAction[], { faults, places }: Context): void {
  const measureOf = (name: string): Measure => MEASURES[name as MeasureName]
  for (const { action, path } of actions) {
    const told = new Set<string>()
    for (const { action: other } of actions) {
      const unit = action.units.find(id => other.units.includes(id))
      const rule = unit === undefined ? undefined : workOrder(measureOf(action.measure), action.month, measureOf(other.measure), other.month)
      if (!rule || told.has(rule.en)) continue
      told.add(rule.en)
      faults.report('W0210', places.value([...path, 'measure']), {
        measure: action.measure,
        unit: unit ?? '',
        start: monthName(action.month),
        other: other.measure,
        before: monthName(other.month),
        rule,
      })
    }
  }
}
