import { nearestName } from '../base/nearest-name.ts'
import type { Text } from '../base/text.ts'
import { MEASURES } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { warnOfOrder } from './warn-of-order.ts'
import { checkAction } from './check-action.ts'
import type { Context } from './context.ts'
import { isRecord } from './is-record.ts'
import { monthName } from './month-name.ts'
import type { Path } from './place.ts'
import type { PlacedAction } from './placed-action.ts'
import { readDose } from './read-dose.ts'
import { readField } from './read-field.ts'
import { readStart } from './read-start.ts'
import { readText } from './read-text.ts'
import type { DraftUnit } from './read-units.ts'
import type { Groups } from './resolve-names.ts'
import { resolveUnits } from './resolve-units.ts'
import type { Alternative } from './scenario.ts'

/** The alternative without works that every scenario has. */
export const BASELINE = 'do-nothing'

const ADD_BASELINE: Text = { en: 'add "do-nothing: { actions: [] }"', zh: '添加“do-nothing: { actions: [] }”' }

/** What is known of the time axis; years undefined when the file does not say it well. */
export interface HorizonDraft {
  readonly years: number | undefined
  readonly startYear: number | undefined
}

/** Reads all alternatives in the order of the file; `repeat` becomes one action for each time. */
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
    const actions = Array.isArray(list) ? list.flatMap((action, i) => readAction(action, [...path, 'actions', i], units, groups, horizon, context)) : []
    if (id === BASELINE && Array.isArray(list) && list.length > 0) faults.report('R0312', places.key([...path, 'actions']), { count: list.length })
    warnOfDoubles(actions, context)
    warnOfOrder(actions, context)
    const doc = isRecord(alternative) ? readText(alternative['summary']) : undefined
    const title = (isRecord(alternative) ? readText(alternative['title']) : undefined) ?? { en: id, zh: id }
    return { id, title, ...(doc && { doc }), actions: actions.map(({ action }) => action) }
  })
}

function readAction(raw: unknown, path: Path, units: readonly DraftUnit[], groups: Groups, horizon: HorizonDraft, context: Context): PlacedAction[] {
  if (!isRecord(raw)) return []
  const name = raw['measure']
  const measure: Measure | undefined = typeof name === 'string' && Object.hasOwn(MEASURES, name) ? MEASURES[name as keyof typeof MEASURES] : undefined
  const unitsPath = [...path, 'units']
  const ids = resolveUnits(raw['units'], unitsPath, units, groups, context)
  const month = typeof raw['start'] === 'string' ? startOf(raw['start'], [...path, 'start'], horizon, context) : undefined
  const dose = measure === undefined ? {} : readDose(measure, raw, path, context)
  const times = repeats(raw['repeat'], path, context)
  if (measure === undefined || month === undefined) return []
  checkAction(measure, raw['units'], ids, month, times, path, units, horizon.years, context)
  return times.map(later => ({ action: { measure: measure.name, units: measure.scope === 'site' ? [] : ids, month: month + later, dose }, path }))
}

function startOf(text: string, path: Path, { startYear }: HorizonDraft, { faults, places }: Context): number | undefined {
  const wellFormed = /^(?:Y[1-9]\d*|\d{4})-(?:0[1-9]|1[0-2])$/.test(text)
  if (!wellFormed) return undefined // reported with the shape
  const month = readStart(text, startYear)
  if (month === undefined) {
    const reason = { en: 'a calendar month needs "horizon.start"', zh: '使用日历月份时须给出 horizon.start' }
    faults.report('R0318', places.value(path), { found: text, reason }, { help: { en: 'write "Y1-05" for May of year 1, or add "start: 2020-01" to the horizon', zh: '第一年五月写作“Y1-05”，或在 horizon 中加“start: 2020-01”' } })
  } else if (month < 0) {
    const reason = { en: `before the start of the simulation (${startYear}-01)`, zh: `早于模拟开始时间(${startYear}-01)` }
    faults.report('R0318', places.value(path), { found: text, reason })
    return undefined
  }
  return month
}

/** Months from the first start to each time the work is done. */
function repeats(raw: unknown, path: Path, context: Context): readonly number[] {
  if (!isRecord(raw)) return [0]
  const every = readField([...path, 'repeat', 'every'], { unit: 'month', whole: true, min: 1, max: 600 }, context, 'repeat.every')
  const times = raw['times']
  if (every === undefined || typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > 1000) return [0]
  return Array.from({ length: times }, (_, k) => k * every)
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
