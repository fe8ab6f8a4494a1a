import type { Measure } from '../engine/measure.ts'
import type { Text } from '../base/text.ts'
import type { Context } from './context.ts'
import type { Path } from './place.ts'
import type { DraftUnit } from './read-units.ts'

/** Checks what a measure and its units have to do with each other. */
export function checkAction(
  measure: Measure,
  rawUnits: unknown,
  ids: readonly string[],
  path: Path,
  units: readonly DraftUnit[],
  context: Context,
): void {
  checkScope(measure, rawUnits, path, context)
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
