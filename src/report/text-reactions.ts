import { MEASURES } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'
import { numberFormat } from './number-format.ts'
import { rightCell } from './right-cell.ts'
import { shortMonth } from './short-month.ts'
import { TEXT_INDENT } from './text-indent.ts'
import type { TextScreen } from './text-screen.ts'
import { textTable, type TextCell } from './text-table.ts'
import { triggerText } from './trigger-text.ts'
import { wrapIndented } from './wrap-indented.ts'

/** What the rules of adaptive alternatives did; nothing where there are none. */
export function textReactions({ view, paint, width, mark, sign }: TextScreen): string[] {
  const { say, lang, comparison } = view
  const { reactions } = comparison
  if (!reactions) return []
  const money = numberFormat('cost', lang, { among: reactions.map(({ meanCost }) => meanCost) })
  const times = numberFormat('warnedSlides', lang)
  const head: TextCell[] = [
    { text: '' },
    ...[say('reactionShare'), say('reactionFirst'), say('reactionTimes'), `${say('reactionCost')} [${money.unit}]`].map(word =>
      rightCell(sign(word), paint.dim),
    ),
  ]
  // Which work and why gets a line of its own above its numbers: both together need more room than a usual screen has.
  const rows = reactions.map(({ alternative, share, medianMonth, meanTimes, meanCost }): TextCell[] => [
    { text: `${TEXT_INDENT}${TEXT_INDENT}${sign(view.titleOf(alternative))}` },
    rightCell(sign(view.share(share))),
    rightCell(sign(shortMonth(medianMonth))),
    rightCell(sign(times.number(meanTimes))),
    rightCell(sign(money.number(meanCost))),
  ])
  const [first = '', ...lines] = textTable([head, ...rows], width, mark)
  return [
    paint.bold(sign(say('reactions'))),
    first,
    ...lines.flatMap((line, k) => {
      const row = reactions[k]
      if (!row) return [line]
      const title = (MEASURES as Readonly<Record<string, Measure>>)[row.measure]?.title[lang] ?? row.measure
      return [sign(`${TEXT_INDENT}${say('reactionRule', { measure: title, condition: triggerText(row.when, lang) })}`), line]
    }),
    paint.dim(wrapIndented(sign(say('reactionsLead')), width)),
  ]
}
