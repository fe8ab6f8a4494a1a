import { isRecord } from './is-record.ts'
import { lastStep } from './last-step.ts'
import type { DraftUnit } from './read-units.ts'
import { SITE_FIELDS } from './site-fields.ts'
import { UNIT_FIELDS } from './unit-fields.ts'

const TOP = ['horizon', 'seed', 'replicates', 'site', 'climate', 'units', 'groups', 'alternatives', 'parameters', 'evidence']
const PARTS = ['plantingMonths', 'target', 'climate', 'climate.normals', 'climate.daily', 'climate.preset', 'climate.change', 'units', 'groups', 'network', 'network.patches', 'network.links', 'network.neighbours']
const NORMALS = ['tmax', 'tmin', 'precipitation', 'wetDays']

/** Every path that a provenance entry may speak of. A step that is clear without them may leave out `site`, `normals` and groups of unit keys. */
export function provenanceNames(units: readonly DraftUnit[], root: Record<string, unknown>): ReadonlySet<string> {
  const site = [
    ...Object.values(SITE_FIELDS).map(({ path }) => path),
    ...PARTS,
    ...NORMALS.flatMap(row => [`climate.${row}`, `climate.normals.${row}`]),
    ...unitNames(units),
  ]
  const { parameters } = root
  return new Set([
    ...TOP,
    ...site,
    ...site.map(name => `site.${name}`),
    ...alternativeNames(root['alternatives']),
    ...Object.keys(isRecord(parameters) ? parameters : {}).map(name => `parameters.${name}`),
  ])
}

/** Keys of units, for all of them and for each. */
function unitNames(units: readonly DraftUnit[]): string[] {
  const numbers = Object.entries(UNIT_FIELDS).flatMap(([property, { path }]) => [property, path, lastStep(path)])
  const fields = [...new Set(['id', 'title', 'kind', 'flowsTo', 'soil', 'cover', 'ground', 'bank', 'position', ...numbers])]
  const below = (name: string): string[] => [name, ...fields.map(field => `${name}.${field}`)]
  return [...below('units'), ...units.flatMap(({ id }) => (id === undefined ? [] : below(`units.${id}`)))]
}

/** Alternatives, their measures, and the doses of those. */
function alternativeNames(raw: unknown): string[] {
  return Object.entries(isRecord(raw) ? raw : {}).flatMap(([id, alternative]) => {
    const actions: unknown = isRecord(alternative) ? alternative['actions'] : undefined
    const measures = (Array.isArray(actions) ? actions : []).filter(isRecord).flatMap(action => {
      const name = `alternatives.${id}.${String(action['measure'])}`
      return [name, ...Object.keys(action).map(key => `${name}.${key}`)]
    })
    return [`alternatives.${id}`, ...measures]
  })
}
