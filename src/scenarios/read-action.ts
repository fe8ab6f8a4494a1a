import { MEASURES } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { checkAction } from './check-action.ts'
import { checkSeason } from './check-season.ts'
import { checkStarts } from './check-starts.ts'
import type { Context } from './context.ts'
import type { HorizonDraft } from './horizon-draft.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
import type { PlacedAction } from './placed-action.ts'
import { readDose } from './read-dose.ts'
import { readMonth } from './read-month.ts'
import { readTimes } from './read-times.ts'
import { readTrigger } from './read-trigger.ts'
import { resolveUnits } from './resolve-units.ts'
import type { AdaptiveAction, Trigger } from './scenario.ts'
import type { Land } from './land.ts'

/** What one entry of the file comes to: fixed works, or one that waits. */
interface ReadAction {
  readonly actions: readonly PlacedAction[]
  readonly trigger?: Omit<AdaptiveAction, 'after'>
  readonly path: Path
}

/** Reads one entry of the actions of an alternative: what is fixed becomes one action for each time. */
export function readAction(raw: unknown, path: Path, land: Land, horizon: HorizonDraft, context: Context): ReadAction {
  const nothing: ReadAction = { actions: [], path }
  if (!isRecord(raw)) return nothing
  const measure = measureOf(raw['measure'])
  const ids = resolveUnits(raw['units'], [...path, 'units'], land.units, land.groups, context)
  if (measure === undefined) {
    // the fault is known; what else is wrong shall be told, too
    if (raw['when'] === undefined) readTimes(raw, path, readMonth([...path, 'start'], horizon, context) ?? 0, horizon, context)
    return nothing
  }
  const work = { measure: measure.name, units: measure.scope === 'site' ? [] : ids, dose: readDose(measure, raw, path, context) }
  if (!startsOnce(measure, raw, path, context)) return nothing
  if (raw['when'] !== undefined) {
    const when = readTrigger(measure, [...path, 'when'], raw['when'], horizon, context)
    if (when === undefined) return nothing
    checkAction(measure, raw['units'], ids, path, land.units, context)
    checkSeason(measure, monthsOf(when), [...path, 'when'], context)
    return { actions: [], trigger: { ...work, when }, path }
  }
  const month = readMonth([...path, 'start'], horizon, context)
  const times = readTimes(raw, path, month ?? 0, horizon, context)
  if (month === undefined) return nothing
  checkAction(measure, raw['units'], ids, path, land.units, context)
  checkStarts(measure, times.map(later => month + later), path, horizon.years, context)
  return { actions: times.map(later => ({ action: { ...work, month: month + later }, path })), path }
}

function measureOf(name: unknown): Measure | undefined {
  return typeof name === 'string' && Object.hasOwn(MEASURES, name) ? MEASURES[name as keyof typeof MEASURES] : undefined
}

/** Calendar months in which the work of a trigger may be done. */
function monthsOf({ from, until, check, delay, months }: Trigger): readonly number[] {
  if (months.length > 0) return months
  const decided = check.length > 0 ? check : from === until ? [(from % 12) + 1] : EVERY_MONTH
  return decided.map(month => ((month - 1 + delay) % 12) + 1)
}

const EVERY_MONTH = Array.from({ length: 12 }, (_, i) => i + 1)

/** Has the action a month or a trigger, not both, and nothing that belongs to the other? */
function startsOnce(measure: Measure, raw: Record<string, unknown>, path: Path, { faults, places }: Context): boolean {
  const fixed = raw['start'] !== undefined
  const waits = raw['when'] !== undefined
  if (fixed === waits) {
    const reason = fixed
      ? { en: 'has both "start" and "when"', zh: '同时给出 start 与 when' }
      : { en: 'has neither "start" nor "when"', zh: '既无 start 也无 when' }
    const help = fixed
      ? { en: 'drop one of them', zh: '请删去其一' }
      : { en: 'add "start: Y1-05" or "when: { quantity: cover, below: 30 % }"', zh: '添加“start: Y1-05”或“when: { quantity: cover, below: 30 % }”' }
    faults.report('R0345', fixed ? places.key([...path, 'when']) : places.value([...path, 'measure']), { measure: measure.name, reason }, { help })
    return false
  }
  if (!waits) return true
  for (const key of ['repeat', 'every', 'times', 'until'].filter(name => raw[name] !== undefined)) {
    const inside = key === 'every' || key === 'until' ? `when.${key}` : 'when.atMost'
    faults.report('R0346', places.key([...path, key]), { key, reason: { en: 'goes with "start"', zh: '与 start 合用' } }, { help: { en: `did you mean "${inside}"?`, zh: `是否应为“${inside}”？` } })
  }
  return true
}
