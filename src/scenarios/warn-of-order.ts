import type { Text } from '../base/text.ts'
import { MEASURES } from '../engine/measures/index.ts'
import type { Layer, Measure } from '../engine/measure.ts'
import type { Context } from './context.ts'
import { monthName } from './month-name.ts'
import type { PlacedAction } from './placed-action.ts'

/** Which layer may not come after which, on the same land, and why. */
const RULES: readonly { readonly late: Layer; readonly early: readonly Layer[]; readonly months: number; readonly rule: Text }[] = [
  { late: 'safety', early: ['soil', 'vegetation'], months: 0, rule: { en: 'ground is made safe before soil and plants', zh: '应先治理地质安全，再覆土和栽播' } },
  { late: 'soil', early: ['vegetation'], months: 0, rule: { en: 'soil is made before plants', zh: '应先造土，再栽播' } },
  { late: 'vegetation', early: ['soil'], months: 1, rule: { en: 'soil settles for a month before planting', zh: '覆土后至少沉实一个月再栽播' } },
  { late: 'vegetation', early: ['network'], months: 0, rule: { en: 'corridors link what is planted, so they come last', zh: '廊道连接已恢复的植被，应最后实施' } },
]

/** Works that change nothing on the ground can come at any time. */
const ANY_TIME: readonly string[] = ['monitoring', 'survey-3d']

/** Warns of works whose order on a unit gives away what was done before. One warning for each action and rule. */
export function warnOfOrder(actions: readonly PlacedAction[], { faults, places }: Context): void {
  for (const { action, path } of actions) {
    const measure: Measure = MEASURES[action.measure as keyof typeof MEASURES]
    if (ANY_TIME.includes(measure.name)) continue
    for (const { late, early, months, rule } of RULES) {
      if (measure.layer !== late) continue
      const clash = actions.find(({ action: other }) => {
        const layer = MEASURES[other.measure as keyof typeof MEASURES].layer
        if (!early.includes(layer) || !other.units.some(unit => action.units.includes(unit))) return false
        return months === 0 ? other.month < action.month : other.month <= action.month && action.month - other.month < months
      })
      if (!clash) continue
      const unit = action.units.find(id => clash.action.units.includes(id)) ?? ''
      faults.report('W0210', places.value([...path, 'measure']), {
        measure: measure.name,
        unit,
        start: monthName(action.month),
        other: clash.action.measure,
        before: monthName(clash.action.month),
        rule,
      })
    }
  }
}
