import { nearestName } from '../base/nearest-name.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
import { RESERVED, type DraftUnit } from './read-units.ts'

/** Lists of unit ids by the names that `units:` may use: groups of the file, `all` and `treated`. */
export type Groups = ReadonlyMap<string, readonly string[]>

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
    else if (Array.isArray(members)) groups.set(name, resolveList(members, path, ids, new Map(), context))
  }
  return groups
}

/**
 * Ids that `units:` stands for, in the order given. Unknown and repeated names are reported.
 * `site` is left out: it stands for no unit.
 */
export function resolveUnits(raw: unknown, path: Path, units: readonly DraftUnit[], groups: Groups, context: Context): readonly string[] {
  const ids = units.flatMap(({ id }) => (id === undefined ? [] : [id]))
  if (typeof raw === 'string') return resolveList([raw], path, ids, groups, context)
  return Array.isArray(raw) ? resolveList(raw, path, ids, groups, context) : []
}

function resolveList(names: readonly unknown[], path: Path, ids: readonly string[], groups: Groups, { faults, places }: Context): readonly string[] {
  const found = new Set<string>()
  names.forEach((name, i) => {
    if (typeof name !== 'string' || name === 'site') return
    const exact = places.get([...path, i])
    const place = exact?.value ?? places.value(path)
    const members = groups.get(name) ?? (ids.includes(name) ? [name] : undefined)
    if (members === undefined) {
      const known = [...ids, ...groups.keys()]
      // without units every name would be unknown, and the fault lies elsewhere
      if (ids.length > 0) faults.report('R0302', place, { name }, { expected: { en: known.join(', '), zh: known.join(', ') }, help: didYouMean(nearestName(name, known)) })
      return
    }
    for (const id of members) {
      if (found.has(id)) faults.report('R0310', place, { name: id })
      found.add(id)
    }
  })
  return [...found]
}
