import { nearestName } from '../base/nearest-name.ts'
import type { Text } from '../base/text.ts'
import { nextSeason } from '../engine/next-season.ts'
import { warnOfOrder } from './warn-of-order.ts'
import { checkTrigger } from './check-trigger.ts'
import type { Context } from './context.ts'
import { firstDecision } from './first-decision.ts'
import type { HorizonDraft } from './horizon-draft.ts'
import { isRecord } from './is-record.ts'
import { monthName } from './month-name.ts'
import type { Path } from './place.ts'
import type { PlacedAction, PlacedRule } from './placed-action.ts'
import { readText } from './read-text.ts'
import type { DraftUnit } from './read-units.ts'
import type { Groups } from './resolve-names.ts'
import type { Alternative } from './scenario.ts'
import { readAction } from './read-action.ts'
import type { Land } from './land.ts'

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
  const land: Land = { units, groups }
  return Object.entries(raw).map(([id, alternative]) => {
    const path: Path = ['alternatives', id]
    const { actions, rules } = readActions(isRecord(alternative) ? alternative['actions'] : undefined, path, id, land, horizon, context)
    const doc = isRecord(alternative) ? readText(alternative['summary']) : undefined
    const title = (isRecord(alternative) ? readText(alternative['title']) : undefined) ?? { en: id, zh: id }
    return { id, title, ...(doc && { doc }), actions: actions.map(({ action }) => action), ...(rules.length > 0 && { adaptive: rules.map(({ rule }) => rule) }) }
  })
}

/** Reads the actions of one alternative, and checks what they have to do with each other. */
function readActions(list: unknown, path: Path, id: string, land: Land, horizon: HorizonDraft, context: Context): { actions: PlacedAction[]; rules: PlacedRule[] } {
  const actions: PlacedAction[] = []
  const rules: PlacedRule[] = []
  if (!Array.isArray(list)) return { actions, rules }
  for (const [i, action] of list.entries()) {
    const read = readAction(action, [...path, 'actions', i], land, horizon, context)
    if (read.trigger) rules.push({ rule: { ...read.trigger, after: actions.length }, path: read.path })
    actions.push(...read.actions)
  }
  if (id === BASELINE && list.length > 0) context.faults.report('R0312', context.places.key([...path, 'actions']), { count: list.length })
  warnOfDoubles(actions, context)
  warnOfOrder([...actions, ...rules.map(atEarliest)], context)
  for (const rule of rules) {
    const others = [...actions.map(({ action }) => action), ...rules.filter(other => other !== rule).map(other => other.rule)]
    checkTrigger(rule, others, horizon.years, context)
  }
  return { actions, rules }
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
