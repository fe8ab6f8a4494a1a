import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'

/** The value at `path` of a tree of plain values; undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step] as unknown
    else if (isRecord(value) && Object.hasOwn(value, step)) value = value[step]
    else return undefined
  }
  return value
}
