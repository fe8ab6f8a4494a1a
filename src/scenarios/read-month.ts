import type { Context } from './context.ts'
import type { HorizonDraft } from './horizon-draft.ts'
import type { Path } from './place.ts'
import { readStart } from './read-start.ts'
import { START_PATTERN } from './start-pattern.ts'
import { valueAt } from './value-at.ts'

/** The month of the simulation that the text at `path` names. Undefined when it is not there, or wrong, which is then reported. */
export function readMonth(path: Path, { startYear }: HorizonDraft, { faults, places, root }: Context): number | undefined {
  const text = valueAt(root, path)
  if (typeof text !== 'string' || !START_PATTERN.test(text)) return undefined // reported with the shape
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
