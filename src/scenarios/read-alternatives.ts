import { nearestName } from '../base/nearest-name.ts'
import type { Text } from '../base/text.ts'
import { MEASURES } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { nextSeason } from '../engine/next-season.ts'
import { warnOfOrder } from './warn-of-order.ts'
import { checkAction } from './check-action.ts'
import { checkSeason } from './check-season.ts'
import { checkStarts } from './check-starts.ts'
import { checkTrigger } from './check-trigger.ts'
import type { Context } from './context.ts'
import { firstDecision } from './first-decision.ts'
import type { HorizonDraft } from './horizon-draft.ts'
import { isRecord } from './is-record.ts'
import { monthName } from './month-name.ts'
import type { Path } from './place.ts'
import type { PlacedAction, PlacedRule } from './placed-action.ts'
import { readDose } from './read-dose.ts'
import { readMonth } from './read-month.ts'
import { readText } from './read-text.ts'
import { readTimes } from './read-times.ts'
import { readTrigger } from './read-trigger.ts'
import type { DraftUnit } from './read-units.ts'
import type { Groups } from './resolve-names.ts'
import { resolveUnits } from './resolve-units.ts'
import type { AdaptiveAction, Alternative } from './scenario.ts'

/** The alternative without works that every scenario has. */
export const BASELINE = 'do-nothing'

const ADD_BASELINE: Text = { en: 'add "do-nothing: { actions: [] }"', zh: '添加“do-nothing: { actions: [] }”' }

/** Reads all alternatives in the order of the file; what is done several times becomes one action for each time. */
export function readAlternatives(units: readonly DraftUnit[], groups: Groups, horizon: HorizonDraft, context: Context): readonly Alternative[] {
  const { faults, places, root } = context
  const raw = root['alternatives']
  if (!isRecord(raw)) return []
  if (!Object.hasOwn(raw, BASELINE)) {
    const near = Object.keys(raw).find(id => nearestName(id, [BASELINE]) !== undefined)
    const help = near === undefined ? ADD_BASELINE : { en: `rename "${near}" to "${BASELINE}"`, zh: `将“${near}”改名为“${BASELINE}”` }
    faults.report('R0311', places.key(near === undefined ? ['alternatives'] : ['alternatives', near]), {}, { help })
  }
  return Object.entries(raw).map(([id, alternative]) => {
    const path: Path = ['alternatives', id]
    const list: unknown = isRecord(alternative) ? alternative['actions'] : undefined
    const actions: PlacedAction[] = []
    const rules: PlacedRule[] = []
    for (const [i, action] of (Array.isArray(list) ? list : []).entries()) {
      const read = readAction(action, [...path, 'actions', i], units, groups, horizon, context)
      if (read.trigger) rules.push({ rule: { ...read.trigger, after: actions.length }, path: read.path })
      actions.push(...read.actions)
    }
    if (id === BASELINE && Array.isArray(list) && list.length > 0) faults.report('R0312', places.key([...path, 'actions']), { count: list.length })
    warnOfDoubles(actions, context)
    warnOfOrder([...actions, ...rules.map(atEarliest)], context)
    for (const rule of rules) {
      const others = [...actions.map(({ action }) => action), ...rules.filter(other => other !== rule).map(other => other.rule)]
      checkTrigger(rule, others, horizon.years, context)
    }
    const doc = isRecord(alternative) ? readText(alternative['summary']) : undefined
    const title = (isRecord(alternative) ? readText(alternative['title']) : undefined) ?? { en: id, zh: id }
    return { id, title, ...(doc && { doc }), actions: actions.map(({ action }) => action), ...(rules.length > 0 && { adaptive: rules.map(({ rule }) => rule) }) }
  })
}

/** What one entry of the file comes to: fixed works, or one that waits. */
interface ReadAction {
  readonly actions: readonly PlacedAction[]
  readonly trigger?: Omit<AdaptiveAction, 'after'>
  readonly path: Path
}

function readAction(raw: unknown, path: Path, units: readonly DraftUnit[], groups: Groups, horizon: HorizonDraft, context: Context): ReadAction {
  const nothing: ReadAction = { actions: [], path }
  if (!isRecord(raw)) return nothing
  const name = raw['measure']
  const measure: Measure | undefined = typeof name === 'string' && Object.hasOwn(MEASURES, name) ? MEASURES[name as keyof typeof MEASURES] : undefined
  const unitsPath = [...path, 'units']
  const ids = resolveUnits(raw['units'], unitsPath, units, groups, context)
  const dose = measure === undefined ? {} : readDose(measure, raw, path, context)
  const named = { units: measure?.scope === 'site' ? [] : ids, dose }
  if (measure && !startsOnce(measure, raw, path, context)) return nothing
  if (raw['when'] !== undefined) {
    const when = measure && readTrigger(measure, [...path, 'when'], raw['when'], horizon, context)
    if (measure === undefined || when === undefined) return nothing
    checkAction(measure, raw['units'], ids, path, units, context)
    const { months, check, delay } = when
    const decided = check.length > 0 ? check : when.from === when.until ? [(when.from % 12) + 1] : EVERY_MONTH
    const done = months.length > 0 ? months : decided.map(month => ((month - 1 + delay) % 12) + 1)
    checkSeason(measure, done, [...path, 'when'], context)
    return { actions: [], trigger: { measure: measure.name, ...named, when }, path }
  }
  const month = raw['start'] === undefined ? undefined : readMonth([...path, 'start'], horizon, context)
  const times = readTimes(raw, path, month ?? 0, horizon, context)
  if (measure === undefined || month === undefined) return nothing
  checkAction(measure, raw['units'], ids, path, units, context)
  checkStarts(measure, times.map(later => month + later), path, horizon.years, context)
  return { actions: times.map(later => ({ action: { measure: measure.name, ...named, month: month + later }, path })), path }
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

/** A rule as if it fired at once: nothing of it can come before. */
function atEarliest({ rule: { when, after: _after, ...work }, path }: PlacedRule): PlacedAction {
  const first = firstDecision(when, Infinity) ?? when.from
  return { action: { ...work, month: nextSeason(first + when.delay, when.months) }, path }
}

function warnOfDoubles(actions: readonly PlacedAction[], { faults, places }: Context): void {
  const first = new Map<string, Path>()
  for (const { action, path } of actions) {
    for (const unit of action.units.length > 0 ? action.units : ['site']) {
      const key = `${action.measure} ${unit} ${action.month}`
      const before = first.get(key)
      if (before === undefined) first.set(key, path)
      else {
        const note = { text: { en: 'first here', zh: '首次见此处' }, place: places.value([...before, 'measure']) }
        faults.report('W0206', places.value([...path, 'measure']), { measure: action.measure, unit, start: monthName(action.month) }, { note })
        break // one warning for each action, not for each of its units
      }
    }
  }
}
