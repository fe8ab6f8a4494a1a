import type { Context } from './context.ts'
import type { Path } from './place.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import { readQuantity } from './read-quantity.ts'
import { valueAt } from './value-at.ts'

/** The quantity at `path` in the unit of `spec`. Undefined when it is not there, or wrong, which is then reported. */
export function readField(path: Path, spec: QuantitySpec, { faults, places, units, root }: Context, name = String(path.at(-1))): number | undefined {
  const raw = valueAt(root, path)
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined // the shape check has reported it
  const read = readQuantity(raw, name, spec, units)
  if ('value' in read) return read.value
  faults.report(read.code, places.value(path), read.args, { expected: read.expected, help: read.help })
  return undefined
}
