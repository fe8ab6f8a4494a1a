import { INDICATORS } from '../indicators/indicators.ts'
import { numberFormat } from './number-format.ts'
import { rightCell } from './right-cell.ts'
import { TEXT_INDENT } from './text-indent.ts'
import type { TextScreen } from './text-screen.ts'
import { wrapIndented } from './wrap-indented.ts'
import { textTable, type TextCell } from './text-table.ts'

/** The index with its parts, which are never shown apart. */
export function textResilience({ view, paint, width, mark, sign }: TextScreen): string[] {
  const { say, lang, comparison } = view
  if (!comparison.scenario.resilience) return [paint.dim(say('textResilienceOff'))]
  const latest = comparison.alternatives.flatMap(({ title, resilience }) => {
    const result = resilience.at(-1)
    return result ? [{ title: title[lang], result }] : []
  })
  const [first] = latest
  if (!first) return []
  const format = numberFormat('resilience', lang)
  const rows = latest.map(({ title, result }): TextCell[] => [
    { text: TEXT_INDENT + sign(title) },
    ...[result.index, result.resistance, result.source, result.corridors].map(spread => rightCell(sign(format.spread(spread)))),
  ])
  return [
    paint.bold(sign(say('textResilience', { year: first.result.year }))),
    ...textTable([[{ text: '' }, ...['R', 'R1', 'R2', 'R3'].map(name => rightCell(name, paint.dim))], ...rows], width, mark),
    paint.dim(wrapIndented(sign(view.text(INDICATORS.resilience.caution)), width)),
  ]
}
