import type { Text } from '../base/text.ts'
import type { Context } from './context.ts'
import { isRecord } from './is-record.ts'
import { lastStep } from './last-step.ts'
import type { Path } from './place.ts'
import type { DraftUnit } from './read-units.ts'
import type { Provenance } from './scenario.ts'
import { UNIT_FIELDS } from './unit-fields.ts'

/** A part of the file whose values need a source. */
interface Part {
  readonly name: Text
  /** An entry of this name, or below it, speaks of the part. */
  readonly of: string
  readonly present: boolean
}

interface Group {
  readonly name: Text
  readonly of: string
  readonly place: Path
  readonly parts: readonly Part[]
}

/**
 * Warns of values that no provenance entry speaks of, not even for one unit: once for each group of the file, with the parts that
 * lack a source. Values that are left to their default have the source of the default and are not counted.
 */
export function unsourced(entries: readonly Provenance[], units: readonly DraftUnit[], { faults, places, root }: Context): void {
  const ids = new Set(units.map(({ id }) => id))
  const told = entries.map(({ of }) => fullName(of, ids))
  const isTold = (of: string): boolean => told.some(name => name === 'site' || name === of || name.startsWith(`${of}.`) || of.startsWith(`${name}.`))
  for (const group of groupsOf(root)) {
    const silent = group.parts.filter(part => part.present && !isTold(part.of))
    const first = silent[0]
    if (first === undefined) continue
    const whole = silent.length === group.parts.filter(({ present }) => present).length
    const list = (lang: 'en' | 'zh'): string => (whole ? '' : ` (${silent.map(({ name }) => name[lang]).join(lang === 'en' ? ', ' : '、')})`)
    const what: Text = { en: group.name.en + list('en'), zh: group.name.zh + list('zh') }
    const of = whole && group.of !== 'site' ? group.of : first.of // "site" would speak for everything
    const help: Text = { en: `add "- { of: ${of}, status: assumed, source: ... }" to "provenance"`, zh: `在 provenance 中添加“- { of: ${of}, status: assumed, source: ... }”` }
    faults.report('W0201', places.key(group.place), { what }, { help })
  }
}

/** What is said of one unit speaks for the field, and fields may leave out their group: `units.north-slope.ph` -> `units.soil.ph`. */
function fullName(of: string, ids: ReadonlySet<string | undefined>): string {
  const [top, ...steps] = of.replace(/^site\./, '').split('.')
  if (top !== 'units') return [top, ...steps].join('.')
  const field = (ids.has(steps[0]) ? steps.slice(1) : steps).join('.')
  const spec = Object.entries(UNIT_FIELDS).find(([property, { path }]) => property === field || path === field || path.endsWith(`.${field}`))
  return field === '' ? 'units' : `units.${spec?.[1].path ?? field}`
}

function groupsOf(root: Record<string, unknown>): readonly Group[] {
  const site = isRecord(root['site']) ? root['site'] : {}
  const climate = isRecord(site['climate']) ? site['climate'] : {}
  const alternatives = isRecord(root['alternatives']) ? Object.keys(root['alternatives']).filter(id => id !== 'do-nothing') : []
  const parameters = isRecord(root['parameters']) ? Object.keys(root['parameters']) : []
  const plain = (of: string, present: boolean): Part => ({ name: { en: lastStep(of), zh: lastStep(of) }, of, present })
  return [
    { name: { en: 'numbers of the site', zh: '场地参数' }, of: 'site', place: ['site'], parts: ['latitude', 'speciesPool', 'nitrogenDeposition', 'target'].map(name => plain(name, site[name] !== undefined)) },
    { name: { en: 'the climate', zh: '气候' }, of: 'climate', place: ['site', 'climate'], parts: [plain('climate.normals', climate['normals'] !== undefined), plain('climate.daily', climate['daily'] !== undefined)] },
    { name: { en: 'the land units', zh: '地块' }, of: 'units', place: ['site', 'units'], parts: unitParts(site['units']) },
    { name: { en: 'the ecological network', zh: '生态网络' }, of: 'network', place: ['site', 'network'], parts: ['patches', 'links'].map(name => plain(`network.${name}`, isRecord(site['network']) && site['network'][name] !== undefined)) },
    { name: { en: 'the alternatives', zh: '方案' }, of: 'alternatives', place: ['alternatives'], parts: alternatives.map(id => plain(`alternatives.${id}`, true)) },
    { name: { en: 'fixed parameters', zh: '固定参数' }, of: 'parameters', place: ['parameters'], parts: parameters.map(name => plain(`parameters.${name}`, true)) },
  ]
}

/** Top keys of units that hold numbers, where a unit gives them. */
function unitParts(raw: unknown): readonly Part[] {
  const units = Array.isArray(raw) ? raw.filter(isRecord) : []
  const keys = [...new Set(Object.values(UNIT_FIELDS).map(({ path }) => path.replace(/\..*$/, '')))].filter(key => key !== 'position')
  return keys.map(key => ({ name: { en: key, zh: key }, of: `units.${key}`, present: units.some(unit => unit[key] !== undefined) }))
}
