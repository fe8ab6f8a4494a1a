import { nearestName } from '../base/nearest-name.ts'
import type { Text } from '../base/text.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { BASELINE } from './read-alternatives.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import { readField } from './read-field.ts'
import { readText } from './read-text.ts'
import type { Alternative, Evidence } from './scenario.ts'

const FORMS = ['value', 'ratio', 'year-ratio'] as const
const ROLES = ['calibrated', 'held-out', 'input'] as const
const whole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)

/** Reads the published numbers that the model is held against, in the units of their indicators. */
export function readEvidence(alternatives: readonly Alternative[], years: number | undefined, context: Context): readonly Evidence[] {
  const raw = context.root['evidence']
  return Array.isArray(raw) ? raw.flatMap((entry, i) => (isRecord(entry) ? readEntry(entry, ['evidence', i], alternatives, years, context) : [])) : []
}

function readEntry(raw: Record<string, unknown>, path: Path, alternatives: readonly Alternative[], years: number | undefined, context: Context): Evidence[] {
  const { faults, places } = context
  const ids = alternatives.map(({ id }) => id)
  const named = (key: string): string | undefined => {
    const name = raw[key]
    if (typeof name !== 'string') return undefined
    // that the baseline is missing is reported elsewhere
    if (ids.includes(name) || ids.length === 0 || name === BASELINE) return name
    faults.report('R0304', places.value([...path, key]), { name }, { expected: { en: ids.join(', '), zh: ids.join(', ') }, help: didYouMean(nearestName(name, ids)) })
    return undefined
  }
  const yearAt = (key: string): number | undefined => {
    const year = raw[key]
    if (!whole(year)) return undefined
    if (years !== undefined && year > years) faults.report('R0314', places.value([...path, key]), { year, years })
    return year
  }
  const form = FORMS.find(name => name === (raw['form'] ?? 'value'))
  const [alternative, over, year, overYear] = [named('alternative'), named('over'), yearAt('year'), yearAt('overYear')]
  checkForm(raw, form, path, context)

  const indicator = typeof raw['indicator'] === 'string' && Object.hasOwn(INDICATORS, raw['indicator']) ? (raw['indicator'] as IndicatorName) : undefined
  const spec = indicator === undefined || form === undefined ? undefined : specOf(indicator, form)
  const paper = spec && readField([...path, 'value'], spec, context)
  const low = spec && readField([...path, 'range', 0], spec, context, 'range')
  const high = spec && readField([...path, 'range', 1], spec, context, 'range')
  if (low !== undefined && high !== undefined && paper !== undefined) {
    if (low > high) faults.report('R0205', places.value([...path, 'range', 0]), { low: String(low), high: String(high) })
    else if (paper < low || paper > high) faults.report('W0207', places.value([...path, 'value']), { value: String(paper), low: String(low), high: String(high) })
  }

  const role = ROLES.find(name => name === raw['role'])
  const [quantity, note, source] = [readText(raw['quantity']), readText(raw['note']), raw['source']]
  if (!quantity || !indicator || !alternative || !form || year === undefined || paper === undefined || low === undefined || high === undefined || !role || typeof source !== 'string') return []
  return [{ quantity, indicator, alternative, form, ...(over !== undefined && { over }), year, ...(overYear !== undefined && { overYear }), paper, low, high, role, source, ...(note && { note }) }]
}

/** A value is in the unit of its indicator; ratios are plain. No range: what was published was published. */
function specOf(indicator: IndicatorName, form: (typeof FORMS)[number]): QuantitySpec {
  return { unit: form === 'value' ? INDICATORS[indicator].unit : '1', min: -Infinity, max: Infinity }
}

function checkForm(raw: Record<string, unknown>, form: (typeof FORMS)[number] | undefined, path: Path, { faults, places }: Context): void {
  const fault = (key: string, reason: Text): void => faults.report('R0317', places.key([...path, key]), { reason })
  if (form === 'ratio' && raw['over'] === undefined) fault('form', { en: 'a ratio needs "over", the alternative it is divided by', zh: 'ratio 需要 over(作为除数的方案)' })
  if (form === 'year-ratio' && raw['overYear'] === undefined) fault('form', { en: 'a ratio of years needs "overYear", the year it is divided by', zh: 'year-ratio 需要 overYear(作为除数的年份)' })
  if (raw['over'] !== undefined && form !== undefined && form !== 'ratio') fault('over', { en: '"over" belongs to "form: ratio"', zh: 'over 用于 form: ratio' })
  if (raw['overYear'] !== undefined && form !== undefined && form !== 'year-ratio') fault('overYear', { en: '"overYear" belongs to "form: year-ratio"', zh: 'overYear 用于 form: year-ratio' })
}
