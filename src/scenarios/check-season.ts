import type { Measure } from '../engine/measure.ts'
import type { Context } from './context.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'

/** Columns whose change means that something is sown or planted. */
const PLANTING: readonly string[] = ['seedRate', 'shrubs', 'trees']
/** Works that clear or tend also touch the planted stock; only these layers plant. */
const PLANTING_LAYERS: readonly string[] = ['vegetation']

/**
 * Warns of planting outside the planting months of the site.
 * @param months calendar months (1-12) in which the measure may be done
 * @param path what says so in the file
 */
export function checkSeason(measure: Measure, months: readonly number[], path: Path, { faults, places, root }: Context): void {
  const raw = isRecord(root['site']) ? root['site']['plantingMonths'] : undefined
  const window = Array.isArray(raw) ? raw.filter(m => typeof m === 'number') : []
  const plants = PLANTING_LAYERS.includes(measure.layer) && measure.changes.some(column => PLANTING.includes(column))
  if (!plants || window.length === 0) return
  const outside = months.find(m => !window.includes(m))
  if (outside === undefined) return
  faults.report('W0202', places.value(path), { measure: measure.name, month: { en: `month ${outside}`, zh: `${outside} 月` }, window: window.join(', ') })
}
