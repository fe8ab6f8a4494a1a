import type { Text } from '../base/text.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { listOf } from './list-of.ts'
import { BASELINE } from './read-alternatives.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import { readField } from './read-field.ts'
import { readText } from './read-text.ts'
import type { Alternative, Evidence } from './scenario.ts'

const FORMS = ['value', 'ratio', 'year-ratio'] as const
const ROLES = ['calibrated', 'held-out', 'input'] as const

/** Reads the published numbers that the model is held against, in the units of their indicators. */
export function readEvidence(alternatives: readonly Alternative[], years: number | undefined, context: Context): readonly Evidence[] {
  const raw = context.root['evidence']
  const ids = alternatives.map(({ id }) => id)
  return Array.isArray(raw) ? raw.flatMap((entry, i) => (isRecord(entry) ? readEntry(entry, ['evidence', i], ids, years, context) : [])) : []
}

function readEntry(raw: Record<string, unknown>, path: Path, ids: readonly string[], years: number | undefined, context: Context): Evidence[] {
  const form = FORMS.find(name => name === (raw['form'] ?? 'value'))
  const [alternative, over] = ['alternative', 'over'].map(key => alternativeAt(raw[key], [...path, key], ids, context))
  const [year, overYear] = ['year', 'overYear'].map(key => yearAt(raw[key], [...path, key], years, context))
  checkForm(raw, form, path, context)

  const indicator = indicatorOf(raw['indicator'])
  const numbers = indicator && form && readNumbers(specOf(indicator, form), path, context)
  const words = readWords(raw)
  if (!words || !indicator || !form || !numbers || alternative === undefined || year === undefined) return []
  return [{ ...words, indicator, alternative, form, year, ...numbers, ...(over !== undefined && { over }), ...(overYear !== undefined && { overYear }) }]
}

function indicatorOf(name: unknown): IndicatorName | undefined {
  return typeof name === 'string' && Object.hasOwn(INDICATORS, name) ? (name as IndicatorName) : undefined
}

function readWords(raw: Record<string, unknown>): Pick<Evidence, 'quantity' | 'role' | 'source' | 'note'> | undefined {
  const role = ROLES.find(known => known === raw['role'])
  const [quantity, note, source] = [readText(raw['quantity']), readText(raw['note']), raw['source']]
  return quantity && role && typeof source === 'string' ? { quantity, role, source, ...(note && { note }) } : undefined
}

function alternativeAt(name: unknown, path: Path, ids: readonly string[], { faults, places }: Context): string | undefined {
  if (typeof name !== 'string') return undefined
  // that the baseline is missing is reported elsewhere
  if (ids.includes(name) || ids.length === 0 || name === BASELINE) return name
  faults.report('R0304', places.value(path), { name }, { expected: listOf(ids), help: didYouMean(name, ids) })
  return undefined
}

function yearAt(year: unknown, path: Path, years: number | undefined, { faults, places }: Context): number | undefined {
  if (typeof year !== 'number' || !Number.isInteger(year)) return undefined
  if (years !== undefined && year > years) faults.report('R0314', places.value(path), { year, years })
  return year
}

function readNumbers(spec: QuantitySpec, path: Path, context: Context): Pick<Evidence, 'paper' | 'low' | 'high'> | undefined {
  const { faults, places } = context
  const paper = readField([...path, 'value'], spec, context)
  const low = readField([...path, 'range', 0], spec, context, 'range')
  const high = readField([...path, 'range', 1], spec, context, 'range')
  if (low === undefined || high === undefined || paper === undefined) return undefined
  const band = { low: String(low), high: String(high) }
  if (low > high) faults.report('R0205', places.value([...path, 'range', 0]), band)
  else if (paper < low || paper > high) faults.report('W0207', places.value([...path, 'value']), { value: String(paper), ...band })
  return { paper, low, high }
}

/** A value is in the unit of its indicator; ratios are plain. No range: what was published was published. */
function specOf(indicator: IndicatorName, form: (typeof FORMS)[number]): QuantitySpec {
  return { unit: form === 'value' ? INDICATORS[indicator].unit : '1', min: -Infinity, max: Infinity }
}

function checkForm(raw: Record<string, unknown>, form: (typeof FORMS)[number] | undefined, path: Path, { faults, places }: Context): void {
  const fault = (key: string, reason: Text): void => faults.report('R0317', places.key([...path, key]), { reason })
  if (form === 'ratio' && raw['over'] === undefined) fault('form', { en: 'a ratio needs "over", the alternative it is divided by', zh: 'ratio 需要 over（作为除数的方案）' })
  if (form === 'year-ratio' && raw['overYear'] === undefined) fault('form', { en: 'a ratio of years needs "overYear", the year it is divided by', zh: 'year-ratio 需要 overYear（作为除数的年份）' })
  if (raw['over'] !== undefined && form !== undefined && form !== 'ratio') fault('over', { en: '"over" belongs to "form: ratio"', zh: 'over 用于 form: ratio' })
  if (raw['overYear'] !== undefined && form !== undefined && form !== 'year-ratio') fault('overYear', { en: '"overYear" belongs to "form: year-ratio"', zh: 'overYear 用于 form: year-ratio' })
}
