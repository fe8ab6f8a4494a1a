import { isMap, parseDocument, YAMLMap } from 'yaml'
import type { Text } from '../base/text.ts'
import { MEASURES, type MeasureName } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { monthName } from './month-name.ts'
import type { Action } from './scenario.ts'

/**
 * The text of a scenario file with one more alternative at the end of its list; comments and layout of the rest stay as they are.
 * @throws RangeError where the text is no scenario or has such an alternative already
 */
export function addAlternative(text: string, id: string, title: Text, actions: readonly Action[]): string {
  const document = parseDocument(text)
  const alternatives = document.get('alternatives')
  if (!isMap(alternatives)) throw new RangeError('the text has no alternatives to add to')
  if (alternatives.has(id)) throw new RangeError(`there is an alternative "${id}" already`)
  const list = document.createNode(actions.map(writeAction))
  for (const item of list.items) if (isMap(item)) item.flow = true
  const node = new YAMLMap()
  node.set('title', document.createNode(title))
  node.set('actions', list)
  alternatives.set(id, node)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** An action as a file has it, every dose with its unit. */
function writeAction({ measure, units, month, dose }: Action): Record<string, unknown> {
  const table = (MEASURES[measure as MeasureName] as Measure).dose
  const doses = Object.entries(dose).map(([name, value]) => {
    const unit = table[name]?.unit ?? '1'
    return [name, unit === '1' || unit === 'count' ? value : `${value} ${unit}`]
  })
  return { measure, units: units.length > 0 ? [...units] : 'site', start: monthName(month), ...Object.fromEntries(doses) }
}
