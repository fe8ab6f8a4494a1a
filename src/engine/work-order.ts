import type { Text } from '../base/text.ts'
import type { Layer, Measure } from './measure.ts'

/** Which layer may not come after which, on the same land, and why; `months`: how much later the second must be, 0: the same month will do. */
const RULES: readonly { readonly late: Layer; readonly early: readonly Layer[]; readonly months: number; readonly rule: Text }[] = [
  {
    late: 'safety',
    early: ['soil', 'vegetation'],
    months: 0,
    rule: { en: 'ground is made safe before soil and plants', zh: '应先治理地质安全，再覆土和栽播' },
  },
  { late: 'soil', early: ['vegetation'], months: 0, rule: { en: 'soil is made before plants', zh: '应先造土，再栽播' } },
  {
    late: 'vegetation',
    early: ['soil'],
    months: 1,
    rule: { en: 'soil settles for a month before planting', zh: '覆土后至少沉实一个月再栽播' },
  },
  {
    late: 'vegetation',
    early: ['network'],
    months: 0,
    rule: { en: 'corridors link what is planted, so they come last', zh: '廊道连接已恢复的植被，应最后实施' },
  },
]

/** Works that change nothing on the ground can come at any time. */
const ANY_TIME: readonly string[] = ['monitoring', 'survey-3d']

/**
 * Does a work on some land give away what another one did there before, or come too soon after it?
 * @param month of the work, and of the other one
 * @returns the rule that is broken, undefined where none is
 */
export function workOrder(work: Measure, month: number, other: Measure, otherMonth: number): Text | undefined {
  if (ANY_TIME.includes(work.name) || ANY_TIME.includes(other.name)) return undefined
  return RULES.find(
    ({ late, early, months }) =>
      late === work.layer &&
      early.includes(other.layer) &&
      (months === 0 ? otherMonth < month : otherMonth <= month && month - otherMonth < months),
  )?.rule
}
