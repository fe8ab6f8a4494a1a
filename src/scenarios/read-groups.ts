import type { Context } from './context.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
import { RESERVED, type DraftUnit } from './read-units.ts'
import { resolveNames, type Groups } from './resolve-names.ts'

/** Reads `site.groups` and adds the groups that always exist. */
export function readGroups(units: readonly DraftUnit[], context: Context): Groups {
  const { faults, places, root } = context
  const ids = units.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const groups = new Map<string, readonly string[]>([
    ['all', ids],
    ['treated', units.flatMap(({ id, kind }) => (id === undefined || kind === 'source' || kind === 'rock' ? [] : [id]))],
  ])
  const raw = isRecord(root['site']) ? root['site']['groups'] : undefined
  for (const [name, members] of Object.entries(isRecord(raw) ? raw : {})) {
    const path: Path = ['site', 'groups', name]
    if (ids.includes(name) || RESERVED.includes(name)) faults.report('R0313', places.key(path), { name })
    else if (Array.isArray(members)) groups.set(name, resolveNames(members, path, ids, new Map(), context))
  }
  return groups
}
