import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { listOf } from './list-of.ts'
import type { Path } from './place.ts'

/** Lists of unit ids by the names that `units:` may use: groups of the file, `all` and `treated`. */
export type Groups = ReadonlyMap<string, readonly string[]>

/**
 * Ids that a list of units and groups stands for, in the order given. Unknown and repeated names are reported.
 * `site` is left out: it stands for no unit.
 */
export function resolveNames(names: readonly unknown[], path: Path, ids: readonly string[], groups: Groups, { faults, places }: Context): readonly string[] {
  const found = new Set<string>()
  names.forEach((name, i) => {
    if (typeof name !== 'string' || name === 'site') return
    const exact = places.get([...path, i])
    const place = exact?.value ?? places.value(path)
    const members = groups.get(name) ?? (ids.includes(name) ? [name] : undefined)
    if (members === undefined) {
      const known = [...ids, ...groups.keys()]
      // without units every name would be unknown, and the fault lies elsewhere
      if (ids.length > 0) faults.report('R0302', place, { name }, { expected: listOf(known), help: didYouMean(name, known) })
      return
    }
    for (const id of members) {
      if (found.has(id)) faults.report('R0310', place, { name: id })
      found.add(id)
    }
  })
  return [...found]
}
