import type { PlanOptimization } from '../planning/plan-optimization.ts'
import type { TextOptions } from './compare-text.ts'
import { optimizeView } from './optimize-view.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { plainSigns } from './plain-signs.ts'
import { TEXT_INDENT } from './text-indent.ts'
import { wordsTableText } from './words-table-text.ts'
import { wrapIndented } from './wrap-indented.ts'
import { wrapText } from './wrap-text.ts'

/** An optimised plan for the terminal: the answer first, then what holds it up. */
export function optimizeText(result: PlanOptimization, options: TextOptions): string {
  const { width, unicode, paint = PLAIN_PAINT, lang } = options
  const view = optimizeView(result, lang)
  const sign = (text: string): string => (unicode ? text : plainSigns(text))
  const said = (text: string): string => wrapText(sign(text), width, '')
  const table = (of: Parameters<typeof wordsTableText>[0]): string[] => wordsTableText(of, options)
  const infeasible = result.status === 'infeasible'
  const blocks = [
    [paint.bold(wrapText(sign(`${view.title} · ${view.say('optimizeTitle')}`), width, TEXT_INDENT))],
    [(infeasible ? paint.bad : paint.bold)(said(view.status)), ...view.answer.map(said)],
    ...(view.relaxations.length > 0
      ? [[paint.bad(sign(view.say('relaxTitle'))), ...view.relaxations.map(text => wrapIndented(sign(`- ${text}`), width))]]
      : []),
    ...(view.excluded.length > 0 ? [view.excluded.map(text => paint.bad(wrapIndented(sign(`- ${text}`), width)))] : []),
    table(view.alternatives),
    table(view.front),
    [paint.bold(sign(view.works.title)), ...view.worksInShort.map(text => wrapIndented(sign(`- ${text}`), width))],
    table(view.spending),
    table(view.rules),
    view.method.map(text => paint.dim(said(text))),
  ]
  return `${blocks.map(block => block.join('\n')).join('\n\n')}\n`.replaceAll('\u00a0', ' ')
}
