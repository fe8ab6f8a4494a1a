import type { Text } from '../base/text.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
import { listOf } from './list-of.ts'
import { NETWORK_FIELDS } from './network-fields.ts'
import type { Path } from './place.ts'
import { readField } from './read-field.ts'
import { readText } from './read-text.ts'
import { RESERVED, type DraftUnit } from './read-units.ts'
import type { HabitatLink, HabitatPatch, NetworkPlan } from './scenario.ts'
import { valueAt } from './value-at.ts'

const NETWORK: Path = ['site', 'network']
const LINKS: Path = [...NETWORK, 'links']
/** Links of each patch to its nearest ones where the file states none, assumed. */
const DEFAULT_NEIGHBOURS = 4
/** More than this many links, made by distance, say nothing more. */
const MOST_NEIGHBOURS = 50

/** The ecological network of the site. Undefined where the file has none: connectivity then stays as it is given. */
export function readNetwork(units: readonly DraftUnit[], speciesPool: number | undefined, context: Context): NetworkPlan | undefined {
  const raw = valueAt(context.root, NETWORK)
  if (!isRecord(raw)) return undefined
  const ids = units.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const patches = listAt(raw, 'patches').map((patch, k) => readPatch(patch, [...NETWORK, 'patches', k], context))
  checkIds(patches, ids, context)
  checkSpecies(patches, speciesPool, context)
  const known = [...ids, ...patches.flatMap(({ id }) => (id === undefined ? [] : [id]))]
  const links = readLinks(listAt(raw, 'links'), known, context)
  const stated = raw['neighbours']
  const neighbours = typeof stated === 'number' ? stated : links.length > 0 ? 0 : DEFAULT_NEIGHBOURS
  checkPositions(units, links, neighbours, context)
  return { patches: patches as readonly HabitatPatch[], links: links as readonly HabitatLink[], neighbours: Math.min(neighbours, MOST_NEIGHBOURS) }
}

const listAt = (raw: Record<string, unknown>, key: string): readonly unknown[] => (Array.isArray(raw[key]) ? raw[key] : [])

type DraftPatch = Partial<HabitatPatch>

function readPatch(raw: unknown, path: Path, context: Context): DraftPatch {
  if (!isRecord(raw)) return {}
  const id = typeof raw['id'] === 'string' ? raw['id'] : undefined
  const at = (name: 'area' | 'quality' | 'species' | 'x' | 'y', ...below: string[]): number | undefined =>
    readField([...path, ...below, name], NETWORK_FIELDS[name], context)
  const numbers = { area: at('area'), quality: at('quality'), species: at('species'), x: at('x', 'position'), y: at('y', 'position') }
  const title: Text | undefined = readText(raw['title']) ?? (id === undefined ? undefined : { en: id, zh: id })
  const present = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined))
  return { ...(id !== undefined && { id }), ...(title && { title }), ...present }
}

function checkIds(patches: readonly DraftPatch[], units: readonly string[], { faults, places }: Context): void {
  const taken = new Set([...units, ...RESERVED])
  patches.forEach(({ id }, k) => {
    if (id === undefined) return
    if (taken.has(id)) faults.report('R0322', places.value([...NETWORK, 'patches', k, 'id']), { name: id })
    taken.add(id)
  })
}

function checkSpecies(patches: readonly DraftPatch[], pool: number | undefined, { faults, places }: Context): void {
  patches.forEach(({ species }, k) => {
    if (species === undefined || pool === undefined || species <= pool) return
    faults.report('R0326', places.value([...NETWORK, 'patches', k, 'species']), { species, pool })
  })
}

function readLinks(raw: readonly unknown[], known: readonly string[], context: Context): readonly Partial<HabitatLink>[] {
  const first = new Map<string, number>()
  return raw.map((link, k) => {
    const ends = isRecord(link) ? readEnds(link['between'], k, known, context) : undefined
    if (!isRecord(link) || !ends) return {}
    checkTwice(ends, k, first, context)
    const at = (name: 'gap' | 'resistance'): number | undefined =>
      link[name] === undefined ? undefined : readField([...LINKS, k, name], NETWORK_FIELDS[name], context)
    const gap = at('gap')
    const resistance = at('resistance')
    return { between: ends, ...(gap !== undefined && { gap }), ...(resistance !== undefined && { resistance }) }
  })
}

/** The two ends of link `k`; undefined where they are not two names, which the shape check reports. */
function readEnds(raw: unknown, k: number, known: readonly string[], { faults, places }: Context): readonly [string, string] | undefined {
  const path: Path = [...LINKS, k, 'between']
  const [a, b, ...more]: readonly unknown[] = Array.isArray(raw) ? raw : []
  if (typeof a !== 'string' || typeof b !== 'string' || more.length > 0) return undefined
  ;[a, b].forEach((name, end) => {
    if (known.includes(name) || known.length === 0) return
    faults.report('R0323', places.value([...path, end]), { name }, { expected: listOf(known), help: didYouMean(name, known) })
  })
  if (a === b) faults.report('R0324', places.value(path), { name: a })
  return [a, b]
}

function checkTwice(ends: readonly [string, string], k: number, first: Map<string, number>, { faults, places }: Context): void {
  const pair = [...ends].toSorted((one, other) => (one < other ? -1 : 1)).join(' - ')
  const before = first.get(pair)
  if (before === undefined) {
    first.set(pair, k)
    return
  }
  const note = { text: { en: 'the same link stands here first', zh: '同一廊道首次出现于此' }, place: places.value([...LINKS, before]) }
  faults.report('R0325', places.value([...LINKS, k, 'between']), { name: pair }, { note })
}

/** Ways that are taken from the map need a map. */
function checkPositions(units: readonly DraftUnit[], links: readonly Partial<HabitatLink>[], neighbours: number, { faults, places, root }: Context): void {
  const raw = valueAt(root, ['site', 'units'])
  const lacking = units.flatMap(({ id }, i) => (Array.isArray(raw) && isRecord(raw[i]) && !isRecord(raw[i]['position']) && id !== undefined ? [id] : []))
  const needed = neighbours > 0 ? lacking : lacking.filter(id => links.some(({ between, gap }) => gap === undefined && between?.includes(id)))
  const one = needed[0]
  if (one !== undefined) faults.report('R0327', places.key([...NETWORK]), { name: one, count: needed.length })
}
