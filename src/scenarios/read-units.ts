import { roundTo } from '../base/round-to.ts'
import type { Context } from './context.ts'
import { describePath } from './describe-path.ts'
import { didYouMean } from './did-you-mean.ts'
import { nearestName } from '../base/nearest-name.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
import { readField } from './read-field.ts'
import { readText } from './read-text.ts'
import type { LandUnit, UnitKind } from './scenario.ts'
import { UNIT_FIELDS, type UnitNumber } from './unit-fields.ts'
import { UNIT_KINDS } from './unit-kinds.ts'

/** Names that `units:` understands besides ids and groups. */
export const RESERVED: readonly string[] = ['all', 'treated', 'site']

/** A unit as far as it could be read; complete when nothing was reported. */
export type DraftUnit = Partial<LandUnit>

const UNITS: Path = ['site', 'units']

/** Reads the land units, fills in defaults and checks each and all of them. */
export function readUnits(context: Context): readonly DraftUnit[] {
  const site = context.root['site']
  const raw = isRecord(site) ? site['units'] : undefined
  if (!Array.isArray(raw)) return []
  const units = raw.map((unit, i) => (isRecord(unit) ? readUnit(unit, [...UNITS, i], context) : {}))
  checkIds(units, context)
  checkFlow(units, context)
  return units
}

function readUnit(raw: Record<string, unknown>, path: Path, context: Context): DraftUnit {
  const { faults, places, root } = context
  const id = typeof raw['id'] === 'string' ? raw['id'] : undefined
  const kind = typeof raw['kind'] === 'string' && Object.hasOwn(UNIT_KINDS, raw['kind']) ? (raw['kind'] as UnitKind) : undefined
  const title = readText(raw['title']) ?? (id === undefined ? undefined : { en: id, zh: id })
  const numbers: Partial<Record<UnitNumber, number>> = {}
  for (const [property, spec] of Object.entries(UNIT_FIELDS) as [UnitNumber, (typeof UNIT_FIELDS)[UnitNumber]][]) {
    const steps = spec.path.split('.')
    const at = [...path, ...steps]
    const given = steps.reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), raw)
    const fallback = kind === 'source' ? (spec.defaultSource ?? spec.default) : spec.default
    const value = given === undefined ? fallback : readField(at, spec, context, spec.path)
    if (value !== undefined) numbers[property] = value
  }
  const { sand, clay } = numbers
  if (sand !== undefined && clay !== undefined && roundTo(sand + clay, 12) > 1) {
    faults.report('R0202', places.value([...path, 'soil', 'clay']), { where: describePath(path, root), sum: `${roundTo(100 * (sand + clay), 6)} %` }, {
      note: { text: { en: 'sand stands here', zh: '砂粒见此处' }, place: places.value([...path, 'soil', 'sand']) },
    })
  }
  return {
    ...(id !== undefined && { id }),
    ...(title && { title }),
    ...(kind && { kind }),
    ...(typeof raw['flowsTo'] === 'string' && { flowsTo: raw['flowsTo'] }),
    ...numbers,
  }
}

function checkIds(units: readonly DraftUnit[], { faults, places }: Context): void {
  const first = new Map<string, number>()
  units.forEach(({ id }, i) => {
    if (id === undefined) return
    const place = places.value([...UNITS, i, 'id'])
    const before = first.get(id)
    if (RESERVED.includes(id)) faults.report('R0313', place, { name: id })
    if (before === undefined) first.set(id, i)
    else {
      const text = { en: `"${id}" stands here first`, zh: `“${id}”首次出现于此` }
      faults.report('R0309', place, { name: id }, { note: { text, place: places.value([...UNITS, before, 'id']) } })
    }
  })
}

/** Every way downhill must end at an outlet. */
function checkFlow(units: readonly DraftUnit[], { faults, places, root }: Context): void {
  const ids = units.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const index = new Map(units.map(({ id }, i) => [id, i]))
  const done = new Set<number>()
  units.forEach(({ flowsTo }, i) => {
    if (flowsTo !== undefined && !index.has(flowsTo)) {
      const path = [...UNITS, i, 'flowsTo']
      const help = didYouMean(nearestName(flowsTo, ids))
      faults.report('R0307', places.value(path), { name: flowsTo, where: describePath([...UNITS, i], root) }, { expected: { en: ids.join(', '), zh: ids.join(', ') }, help })
    }
    const way: number[] = []
    let at: number | undefined = i
    while (at !== undefined && !done.has(at) && !way.includes(at)) {
      way.push(at)
      const next: string | undefined = units[at]!.flowsTo
      at = next === undefined ? undefined : index.get(next)
    }
    if (at !== undefined && way.includes(at)) {
      const circle = [...way.slice(way.indexOf(at)), at].map(k => units[k]!.id).join(' -> ')
      faults.report('R0308', places.value([...UNITS, at, 'flowsTo']), { path: circle })
    }
    for (const k of way) done.add(k)
  })
}
