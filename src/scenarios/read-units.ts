import { roundTo } from '../base/round-to.ts'
import type { Context } from './context.ts'
import { describePath } from './describe-path.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
import { listOf } from './list-of.ts'
import type { Path } from './place.ts'
import { readField } from './read-field.ts'
import { readText } from './read-text.ts'
import type { LandUnit, UnitKind } from './scenario.ts'
import { UNIT_FIELDS, type UnitField, type UnitNumber } from './unit-fields.ts'
import { UNIT_KINDS } from './unit-kinds.ts'
import { valueAt } from './value-at.ts'

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
  const { id, kind, title, flowsTo } = raw
  const known = typeof kind === 'string' && Object.hasOwn(UNIT_KINDS, kind) ? (kind as UnitKind) : undefined
  const name = typeof id === 'string' ? id : undefined
  const label = readText(title) ?? (name === undefined ? undefined : { en: name, zh: name })
  const numbers = readNumbers(raw, path, known, context)
  checkTexture(numbers, path, context)
  return {
    ...(name !== undefined && { id: name }),
    ...(label && { title: label }),
    ...(known && { kind: known }),
    ...(typeof flowsTo === 'string' && { flowsTo }),
    ...numbers,
  }
}

type Numbers = Partial<Record<UnitNumber, number>>

function readNumbers(raw: Record<string, unknown>, path: Path, kind: UnitKind | undefined, context: Context): Numbers {
  const numbers: Numbers = {}
  for (const [property, spec] of Object.entries(UNIT_FIELDS) as [UnitNumber, UnitField][]) {
    const steps = spec.path.split('.')
    const fallback = kind === 'source' ? (spec.defaultSource ?? spec.default) : spec.default
    const value = valueAt(raw, steps) === undefined ? fallback : readField([...path, ...steps], spec, context, spec.path)
    if (value !== undefined) numbers[property] = value
  }
  return numbers
}

function checkTexture({ sand, clay }: Numbers, path: Path, { faults, places, root }: Context): void {
  if (sand === undefined || clay === undefined || roundTo(sand + clay, 12) <= 1) return
  const note = { text: { en: 'sand stands here', zh: '砂粒见此处' }, place: places.value([...path, 'soil', 'sand']) }
  const sum = `${roundTo(100 * (sand + clay), 6)} %`
  faults.report('R0202', places.value([...path, 'soil', 'clay']), { where: describePath(path, root), sum }, { note })
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
      const help = didYouMean(flowsTo, ids)
      faults.report('R0307', places.value(path), { name: flowsTo, where: describePath([...UNITS, i], root) }, { expected: listOf(ids), help })
    }
    const way: number[] = []
    let at: number | undefined = i
    while (at !== undefined && !done.has(at) && !way.includes(at)) {
      way.push(at)
      const next: string | undefined = units[at]?.flowsTo
      at = next === undefined ? undefined : index.get(next)
    }
    if (at !== undefined && way.includes(at)) {
      const circle = [...way.slice(way.indexOf(at)), at].map(k => units[k]?.id).join(' -> ')
      faults.report('R0308', places.value([...UNITS, at, 'flowsTo']), { path: circle })
    }
    for (const k of way) done.add(k)
  })
}
