import { PARAMETERS, parameterSpec } from '../engine/parameters.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
import { readField } from './read-field.ts'

/** Parameters that the file fixes, in the units of their tables. */
export function readParameters(context: Context): Readonly<Record<string, number>> {
  const { faults, places, root } = context
  const values: Record<string, number> = {}
  const raw = root['parameters']
  for (const name of Object.keys(isRecord(raw) ? raw : {})) {
    const path: Path = ['parameters', name]
    const spec = parameterSpec(name)
    if (spec === undefined) {
      const names = Object.entries(PARAMETERS).flatMap(([group, specs]) => Object.keys(specs).map(key => `${group}.${key}`))
      // a name without its group is the usual slip
      const whole = names.find(full => full.endsWith(`.${name}`))
      faults.report('R0305', places.key(path), { name }, { help: didYouMean(whole ?? name, names) })
      continue
    }
    const value = readField(path, { unit: spec.unit, min: spec.min, max: spec.max, kind: 'bare' }, context, name)
    if (value !== undefined) values[name] = value
  }
  return values
}
