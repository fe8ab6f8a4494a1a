import type { Text } from '../base/text.ts'
import type { Measure } from '../engine/measure.ts'
import { OBSERVABLES, type ObservableName } from '../engine/observables.ts'
import type { ObservableSpec } from '../engine/observable-spec.ts'
import type { Context } from './context.ts'
import type { HorizonDraft } from './horizon-draft.ts'
import { isRecord } from './is-record.ts'
import { keysAt } from './keys-at.ts'
import { monthName } from './month-name.ts'
import type { Path } from './place.ts'
import type { QuantitySpec } from './quantity-spec.ts'
import { readField } from './read-field.ts'
import { readMonth } from './read-month.ts'
import type { Trigger } from './scenario.ts'
import { valueAt } from './value-at.ts'

const MONTHS = { unit: 'month', whole: true, max: 600 } as const

/** The trigger of an action. Undefined when something in it is wrong, which is then reported. */
export function readTrigger(measure: Measure, path: Path, raw: unknown, horizon: HorizonDraft, context: Context): Trigger | undefined {
  if (!isRecord(raw)) return undefined
  const quantity = raw['quantity']
  const spec = typeof quantity === 'string' ? observable(quantity) : undefined
  const bound = spec && readBound(spec, raw, path, context)
  const window = readWindow(raw, path, horizon, context)
  const pace = readPace(raw, path, context)
  const error = readOr(0, [...path, 'error'], { unit: '1', min: 0, max: 2 }, context)
  const scope = readScope(measure, raw, path, context)
  if (!spec || !bound || !window || !pace || !scope || error === undefined) return undefined
  return { quantity: quantity as ObservableName, ...bound, scope, error, ...window, ...pace }
}

/** How long a condition must hold, and how soon and how often the work follows. */
function readPace(raw: Readonly<Record<string, unknown>>, path: Path, context: Context): Pick<Trigger, 'inARow' | 'delay' | 'months' | 'atMost' | 'pause'> | undefined {
  const inARow = readOr(1, [...path, 'for'], { ...MONTHS, min: 1 }, context)
  const delay = readOr(0, [...path, 'delay'], { ...MONTHS, min: 0 }, context)
  const pause = readOr(1, [...path, 'every'], { ...MONTHS, min: 1 }, context)
  if (inARow === undefined || delay === undefined || pause === undefined) return undefined
  // With a pause it is said how often; without one, once is what people mean.
  const atMost = typeof raw['atMost'] === 'number' ? raw['atMost'] : raw['every'] === undefined ? 1 : undefined
  return { inARow, delay, months: calendar(raw['months']), ...(atMost !== undefined && { atMost }), pause }
}

/** The quantity at `path`, or `fallback` where nothing stands there. */
function readOr(fallback: number, path: Path, spec: QuantitySpec, context: Context): number | undefined {
  return valueAt(context.root, path) === undefined ? fallback : readField(path, spec, context)
}

function observable(name: string): ObservableSpec | undefined {
  return Object.hasOwn(OBSERVABLES, name) ? OBSERVABLES[name as ObservableName] : undefined // else reported with the shape
}

function readBound(spec: ObservableSpec, raw: Readonly<Record<string, unknown>>, path: Path, context: Context): Pick<Trigger, 'side' | 'threshold'> | undefined {
  const { faults, places } = context
  const sides = (['below', 'above'] as const).filter(side => raw[side] !== undefined)
  const [side] = sides
  if (side === undefined) {
    // a misspelt key has been reported with the shape
    const known = keysAt(path, context.root)
    if (Object.keys(raw).every(key => known.includes(key)))
      faults.report('R0346', places.value([...path, 'quantity']), { key: 'quantity', reason: { en: 'needs "below" or "above"', zh: '须与 below 或 above 合用' } })
    return undefined
  }
  if (sides.length > 1) {
    faults.report('R0346', places.key([...path, 'above']), { key: 'above', reason: { en: 'and "below" cannot both be given', zh: '与 below 不能同时给出' } })
    return undefined
  }
  const { unit, min, max } = spec
  const threshold = readField([...path, side], { unit, min, max }, context)
  return threshold === undefined ? undefined : { side, threshold }
}

function readWindow(raw: Readonly<Record<string, unknown>>, path: Path, horizon: HorizonDraft, context: Context): Pick<Trigger, 'from' | 'until' | 'check'> | undefined {
  const { faults, places } = context
  const month = (key: string): number | undefined => readMonth([...path, key], horizon, context)
  if (raw['at'] !== undefined) {
    for (const key of ['from', 'until', 'check'].filter(name => raw[name] !== undefined)) {
      faults.report('R0346', places.key([...path, key]), { key, reason: { en: 'cannot stand beside "at", which means one month', zh: '不能与表示单一月份的 at 并用' } })
    }
    const at = month('at')
    return at === undefined ? undefined : { from: at, until: at, check: [] }
  }
  const from = raw['from'] === undefined ? 0 : month('from')
  const until = raw['until'] === undefined ? undefined : month('until')
  if (from === undefined || (raw['until'] !== undefined && until === undefined)) return undefined
  if (until !== undefined && until < from) {
    faults.report('R0347', places.value([...path, 'until']), { until: monthName(until), start: monthName(from) })
    return undefined
  }
  return { from, ...(until !== undefined && { until }), check: calendar(raw['check']) }
}

function readScope(measure: Measure, raw: Readonly<Record<string, unknown>>, path: Path, { faults, places }: Context): Trigger['scope'] | undefined {
  const { scope } = raw
  if (measure.scope === 'unit') return scope === 'site' ? 'site' : 'unit'
  if (scope !== 'unit') return 'site'
  const reason: Text = { en: `cannot be "unit": ${measure.name} is done for the whole site`, zh: `不能为 unit：${measure.name} 针对全场地` }
  faults.report('R0346', places.value([...path, 'scope']), { key: 'scope', reason })
  return undefined
}

/** Calendar months in their order, each once; what is not one is reported with the shape. */
function calendar(raw: unknown): readonly number[] {
  if (!Array.isArray(raw)) return []
  const months = raw.filter((month): month is number => Number.isInteger(month) && month >= 1 && month <= 12)
  return [...new Set(months)].toSorted((a, b) => a - b)
}
