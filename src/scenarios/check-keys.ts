import { nearestName } from '../base/nearest-name.ts'
import type { Text } from '../base/text.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { listOf } from './list-of.ts'
import type { Path } from './place.ts'

/** Which keys a map may have, and which it must have. */
export interface KnownKeys {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/**
 * Reports the keys of a map that are not known and those that are missing. A missing key that another looks like a misspelling of counts
 * once.
 * @param where the map in words
 */
export function checkKeys(
  map: Readonly<Record<string, unknown>>,
  { required, optional }: KnownKeys,
  path: Path,
  where: Text,
  { faults, places }: Pick<Context, 'faults' | 'places'>,
): void {
  const known = [...required, ...optional]
  const missing = new Set(required.filter(key => !Object.hasOwn(map, key)))
  for (const name of Object.keys(map)) {
    if (known.includes(name)) continue
    const free = known.filter(key => !Object.hasOwn(map, key))
    const meant = nearestName(name, free)
    if (meant !== undefined) missing.delete(meant)
    faults.report('R0102', places.key([...path, name]), { name, where }, { expected: listOf(known), help: didYouMean(name, free) ?? didYouMean(name, known) })
  }
  for (const name of missing) faults.report('R0101', places.key(path), { name, where }, { expected: listOf(known) })
}
