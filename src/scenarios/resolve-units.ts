import type { Context } from './context.ts'
import type { Path } from './place.ts'
import type { DraftUnit } from './read-units.ts'
import { resolveNames, type Groups } from './resolve-names.ts'

/** Ids that the value of `units:` stands for: one name or a list of names. */
export function resolveUnits(raw: unknown, path: Path, units: readonly DraftUnit[], groups: Groups, context: Context): readonly string[] {
  const ids = units.flatMap(({ id }) => (id === undefined ? [] : [id]))
  if (typeof raw === 'string') return resolveNames([raw], path, ids, groups, context)
  return Array.isArray(raw) ? resolveNames(raw, path, ids, groups, context) : []
}
