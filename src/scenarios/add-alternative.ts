import { isMap, isSeq, parseDocument, YAMLMap } from 'yaml'
import type { Text } from '../base/text.ts'
import { MEASURES, type MeasureName } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { OBSERVABLES } from '../engine/observables.ts'
import type { ObservableSpec } from '../engine/observable-spec.ts'
import { monthName } from './month-name.ts'
import type { Action, Alternative, Trigger } from './scenario.ts'

/**
 * The text of a scenario file with one more alternative at the end of its list; comments and layout of the rest stay as they are.
 * @param source where the alternative is from, for the provenance of the file where it has one
 * @throws RangeError where the text is no scenario or has such an alternative already
 */
export function addAlternative(
  text: string,
  id: string,
  title: Text,
  works: Pick<Alternative, 'actions' | 'adaptive'>,
  source?: Text,
): string {
  const document = parseDocument(text)
  const alternatives = document.get('alternatives')
  if (!isMap(alternatives)) throw new RangeError('the text has no alternatives to add to')
  if (alternatives.has(id)) throw new RangeError(`there is an alternative "${id}" already`)
  const list = document.createNode(inOrder(works))
  for (const item of list.items) if (isMap(item)) item.flow = true
  const node = new YAMLMap()
  node.set('title', document.createNode(title))
  node.set('actions', list)
  alternatives.set(id, node)
  const provenance = document.get('provenance')
  if (source && isSeq(provenance)) {
    const entry = document.createNode({ of: `alternatives.${id}`, status: 'derived', source })
    entry.flow = true
    provenance.add(entry)
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** Works with a date and works that wait for a trigger, as the file has them. */
function inOrder({ actions, adaptive = [] }: Pick<Alternative, 'actions' | 'adaptive'>): readonly object[] {
  const dated = actions.map((action, after) => ({ after, node: writeWork(action, { start: monthName(action.month) }) }))
  const waiting = adaptive.map(rule => ({ after: rule.after - 0.5, node: writeWork(rule, { when: writeTrigger(rule.when) }) }))
  return [...dated, ...waiting].toSorted((a, b) => a.after - b.after).map(({ node }) => node)
}

function writeTrigger(when: Trigger): object {
  const { quantity, side, threshold, scope, error, from, until, check, inARow, delay, months, atMost, pause } = when
  const { unit }: ObservableSpec = OBSERVABLES[quantity]
  const monthly = (count: number): string => `${count} month`
  return {
    quantity,
    [side]: withUnit(threshold, unit),
    from: monthName(from),
    ...(until !== undefined && { until: monthName(until) }),
    ...(check.length > 0 && { check: [...check] }),
    ...(inARow > 1 && { for: monthly(inARow) }),
    ...(delay > 0 && { delay: monthly(delay) }),
    ...(months.length > 0 && { months: [...months] }),
    // Without a pause, once is what is meant where nothing is said.
    ...((pause > 1 || atMost === undefined) && { every: monthly(pause) }),
    ...(atMost !== undefined && { atMost }),
    ...(scope === 'site' && { scope }),
    ...(error > 0 && { error }),
  }
}

const withUnit = (value: number, unit: string): string | number => (unit === '1' || unit === 'count' ? value : `${value} ${unit}`)

/** A work as a file has it, every dose with its unit. */
function writeWork({ measure, units, dose }: Omit<Action, 'month'>, time: object): object {
  const table = (MEASURES[measure as MeasureName] as Measure).dose
  const doses = Object.entries(dose).map(([name, value]) => {
    const unit = table[name]?.unit ?? '1'
    return [name, withUnit(value, unit)]
  })
  return { measure, units: units.length > 0 ? [...units] : 'site', ...time, ...Object.fromEntries(doses) }
}
