import { CLIMATES } from './climates.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
import { provenanceNames } from './provenance-names.ts'
import { readText } from './read-text.ts'
import type { DraftUnit } from './read-units.ts'
import type { Provenance } from './scenario.ts'
import { UNIT_PRESETS } from './unit-presets.ts'
import { unsourced } from './unsourced.ts'

const STATUSES = ['verified', 'recalled', 'assumed', 'paper', 'derived'] as const

/** Reads where values come from, adds what presets say of themselves, and warns of groups of values that nothing speaks of. */
export function readProvenance(units: readonly DraftUnit[], presets: { readonly climate: unknown; readonly units: unknown }, context: Context): readonly Provenance[] {
  const { faults, places, root } = context
  const raw = root['provenance']
  const names = provenanceNames(units, root)
  const entries = (Array.isArray(raw) ? raw : []).flatMap((entry, i): Provenance[] => {
    if (!isRecord(entry)) return []
    const path: Path = ['provenance', i, 'of']
    const of = entry['of']
    // names of units make sense only when the units could be read
    if (typeof of === 'string' && units.length > 0 && !names.has(of)) {
      faults.report('R0315', places.value(path), { name: of }, { help: didYouMean(of, [...names]) })
    }
    const status = STATUSES.find(name => name === entry['status'])
    const source = readText(entry['source'])
    return typeof of === 'string' && status && source ? [{ of, status, source }] : []
  })
  const climate = typeof presets.climate === 'string' && Object.hasOwn(CLIMATES, presets.climate) ? CLIMATES[presets.climate] : undefined
  if (climate !== undefined) entries.push({ of: 'climate', status: 'assumed', source: climate.note })
  const table = typeof presets.units === 'string' && Object.hasOwn(UNIT_PRESETS, presets.units) ? UNIT_PRESETS[presets.units] : undefined
  if (table !== undefined) entries.push({ of: 'units', status: 'assumed', source: table.note })
  // while there are errors, entries may be missing because of them
  if (!faults.failed()) unsourced(entries, units, context)
  return entries
}
