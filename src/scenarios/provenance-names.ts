import { isRecord } from './is-record.ts'
import type { DraftUnit } from './read-units.ts'
import { SITE_FIELDS } from './site-fields.ts'
import { UNIT_FIELDS } from './unit-fields.ts'

const TOP = ['horizon', 'seed', 'replicates', 'site', 'climate', 'units', 'groups', 'alternatives', 'parameters', 'evidence']
const NORMALS = ['tmax', 'tmin', 'precipitation', 'wetDays']

/** Every path that a provenance entry may speak of. A step that is clear without them may leave out `site`, `normals` and groups of unit keys. */
export function provenanceNames(units: readonly DraftUnit[], root: Record<string, unknown>): ReadonlySet<string> {
  const names = new Set<string>(TOP)
  const add = (name: string): void => {
    names.add(name)
    names.add(`site.${name}`)
  }
  for (const { path } of Object.values(SITE_FIELDS)) add(path)
  for (const name of ['plantingMonths', 'target', 'climate', 'climate.normals', 'climate.daily', 'climate.preset', 'units', 'groups']) add(name)
  for (const row of NORMALS) for (const way of ['climate', 'climate.normals']) add(`${way}.${row}`)

  const fields = new Set(['id', 'title', 'kind', 'flowsTo', 'soil', 'cover', 'ground', 'bank', 'position'])
  for (const [property, { path }] of Object.entries(UNIT_FIELDS)) for (const name of [property, path, path.split('.').at(-1)!]) fields.add(name)
  for (const field of fields) add(`units.${field}`)
  for (const { id } of units) {
    if (id === undefined) continue
    add(`units.${id}`)
    for (const field of fields) add(`units.${id}.${field}`)
  }
  const { alternatives, parameters } = root
  for (const [id, alternative] of Object.entries(isRecord(alternatives) ? alternatives : {})) {
    names.add(`alternatives.${id}`)
    const actions = isRecord(alternative) && Array.isArray(alternative['actions']) ? alternative['actions'] : []
    for (const action of actions) {
      if (!isRecord(action)) continue
      names.add(`alternatives.${id}.${String(action['measure'])}`)
      for (const key of Object.keys(action)) names.add(`alternatives.${id}.${String(action['measure'])}.${key}`)
    }
  }
  for (const name of Object.keys(isRecord(parameters) ? parameters : {})) names.add(`parameters.${name}`)
  return names
}
