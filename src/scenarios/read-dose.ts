import { defaults } from '../base/param-spec.ts'
import { roundTo } from '../base/round-to.ts'
import type { Measure } from '../engine/measure.ts'
import type { Context } from './context.ts'
import { describePath } from './describe-path.ts'
import { doseQuantity } from './dose-quantity.ts'
import type { Path } from './place.ts'
import { readField } from './read-field.ts'

/** The dose of an action in the units of the measure's table; what the action does not say is the default of the table. */
export function readDose(measure: Measure, raw: Record<string, unknown>, path: Path, context: Context): Readonly<Record<string, number>> {
  const dose: Record<string, number> = { ...defaults(measure.dose) }
  for (const [key, spec] of Object.entries(measure.dose)) {
    if (raw[key] === undefined) continue
    const value = readField([...path, key], doseQuantity(spec), context)
    if (value !== undefined) dose[key] = value
  }
  const { sand, clay } = dose
  if (sand !== undefined && clay !== undefined && roundTo(sand + clay, 12) > 1) {
    const given = raw['clay'] === undefined ? 'sand' : 'clay'
    context.faults.report('R0202', context.places.value([...path, given]), { where: describePath(path, context.root), sum: `${roundTo(100 * (sand + clay), 6)} %` })
  }
  return dose
}
