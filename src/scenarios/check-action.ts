import type { Measure } from '../engine/measure.ts'
import type { Text } from '../base/text.ts'
import type { Context } from './context.ts'
import { isRecord } from './is-record.ts'
import { monthName } from './month-name.ts'
import type { Path } from './place.ts'
import type { DraftUnit } from './read-units.ts'

/** Columns whose change means that something is sown or planted. */
const PLANTING: readonly string[] = ['seedRate', 'shrubs', 'trees']
/** Works that clear or tend also touch the planted stock; only these layers plant. */
const PLANTING_LAYERS: readonly string[] = ['vegetation']

/** Checks what a measure, its units and its time have to do with each other. */
export function checkAction(
  measure: Measure,
  rawUnits: unknown,
  ids: readonly string[],
  month: number,
  times: readonly number[],
  path: Path,
  units: readonly DraftUnit[],
  years: number | undefined,
  context: Context,
): void {
  checkScope(measure, rawUnits, path, context)
  checkTime(measure, month, times, path, years, context)
  const { faults, places } = context
  for (const id of ids) {
    const kind = units.find(unit => unit.id === id)?.kind
    if (kind === undefined || (measure.kinds?.includes(kind) ?? true)) continue
    faults.report('W0204', places.value([...path, 'units']), { measure: measure.name, unit: id, kind })
  }
}

function checkScope(measure: Measure, rawUnits: unknown, path: Path, { faults, places }: Context): void {
  const names: readonly unknown[] = Array.isArray(rawUnits) ? rawUnits : rawUnits === undefined ? [] : [rawUnits]
  const place = rawUnits === undefined ? places.value([...path, 'measure']) : places.value([...path, 'units'])
  const fault = (reason: Text, help: Text): void => faults.report('R0316', place, { measure: measure.name, reason }, { help })
  if (measure.scope === 'site' && names.some(name => name !== 'site')) {
    fault({ en: 'is done once for the whole site, not on units', zh: '针对全场地，不能指定地块' }, { en: 'write "units: site"', zh: '写作“units: site”' })
  }
  if (measure.scope === 'unit' && names.includes('site')) {
    fault({ en: 'is done on units of land, not on the site as such', zh: '须指定地块，不能写 site' }, { en: 'write "units: all" or "units: treated"', zh: '写作“units: all”或“units: treated”' })
  }
}

function checkTime(measure: Measure, month: number, times: readonly number[], path: Path, years: number | undefined, { faults, places, root }: Context): void {
  const place = places.value([...path, 'start'])
  const late = years === undefined ? undefined : times.map(later => month + later).find(start => start >= years * 12)
  if (years !== undefined && late !== undefined) {
    faults.report('W0203', place, { measure: measure.name, start: monthName(late), years })
  }
  const raw = isRecord(root['site']) ? root['site']['plantingMonths'] : undefined
  const window = Array.isArray(raw) ? raw.filter(m => typeof m === 'number') : []
  const plants = PLANTING_LAYERS.includes(measure.layer) && measure.changes.some(column => PLANTING.includes(column))
  if (!plants || window.length === 0) return
  const outside = times.map(later => ((month + later) % 12) + 1).find(m => !window.includes(m))
  if (outside === undefined) return
  faults.report('W0202', place, { measure: measure.name, month: { en: `month ${outside}`, zh: `${outside} 月` }, window: window.join(', ') })
}
