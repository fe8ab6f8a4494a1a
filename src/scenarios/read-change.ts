import { CLIMATE_CHANGES, type ClimateChangePreset } from './climate-changes.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
import { listOf } from './list-of.ts'
import { readField } from './read-field.ts'
import type { ClimateChange } from './scenario.ts'
import { SITE_FIELDS } from './site-fields.ts'
import { valueAt } from './value-at.ts'

const CHANGE = ['site', 'climate', 'change'] as const
type Part = keyof ClimateChange

/** Reads `climate.change`: a preset, and what the file says itself, which wins. Undefined without one, or after a fault. */
export function readChange(context: Context): ClimateChange | undefined {
  const raw = valueAt(context.root, CHANGE)
  if (!isRecord(raw)) return undefined
  const preset = readPreset(raw['preset'], context)
  const temperature = readMonths('temperature', preset?.temperature ?? 0, context)
  const precipitation = readMonths('precipitation', preset?.precipitation ?? 1, context)
  return temperature && precipitation && { temperature, precipitation }
}

function readPreset(name: unknown, { faults, places }: Context): ClimateChangePreset | undefined {
  if (typeof name !== 'string') return undefined
  const names = Object.keys(CLIMATE_CHANGES)
  if (names.includes(name)) return CLIMATE_CHANGES[name]
  faults.report('R0306', places.value([...CHANGE, 'preset']), { name }, { expected: listOf(names), help: didYouMean(name, names) })
  return undefined
}

/** Twelve numbers, from one for all months or a list of twelve. Undefined after a fault. */
function readMonths(part: Part, fallback: number, context: Context): readonly number[] | undefined {
  const path = [...CHANGE, part]
  const spec = SITE_FIELDS[part === 'temperature' ? 'warming' : 'rainFactor']
  const raw = valueAt(context.root, path)
  if (raw === undefined) return Array.from({ length: 12 }, () => fallback)
  if (!Array.isArray(raw)) {
    const value = readField(path, spec, context)
    return value === undefined ? undefined : Array.from({ length: 12 }, () => value)
  }
  const values = raw.map((_, month) => readField([...path, month], spec, context, part))
  return values.length === 12 && values.every(value => value !== undefined) ? values : undefined
}
