import type { Appraisal } from '../compare/appraisal.ts'
import type { TextOptions } from './compare-text.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { plainSigns } from './plain-signs.ts'
import { rankView } from './rank-view.ts'
import { TEXT_INDENT } from './text-indent.ts'
import { wordsTableText } from './words-table-text.ts'
import { wrapIndented } from './wrap-indented.ts'
import { wrapText } from './wrap-text.ts'

/** A ranking for the terminal: the answer, what was left out and why, what would turn it, then the tables. */
export function rankText(appraisal: Appraisal, options: TextOptions): string {
  const { width, unicode, paint = PLAIN_PAINT, lang } = options
  const view = rankView(appraisal, lang)
  const sign = (text: string): string => (unicode ? text : plainSigns(text))
  const listed = (text: string): string => wrapIndented(sign(`- ${text}`), width)
  const [first = '', ...rest] = view.answer
  // Places, weightings and weights say nothing about an alternative that stands alone.
  const several = appraisal.ranked.length > 1
  const blocks = [
    [paint.bold(wrapText(sign(`${view.title} · ${view.say('rankTitle')}`), width, TEXT_INDENT))],
    [(appraisal.gated ? paint.bold : paint.bad)(wrapText(sign(first), width, '')), ...rest.map(text => wrapText(sign(text), width, ''))],
    view.excluded.map(text => paint.bad(listed(text))),
    [...view.change, ...view.information].map(listed),
    wordsTableText(view.means, options),
    ...(several ? [view.places, view.smaa, view.robustness, view.switches].map(table => wordsTableText(table, options)) : []),
    wordsTableText(view.gate, options),
    view.notes.map(text => paint.dim(listed(text))),
  ]
  return `${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`.replaceAll('\u00a0', ' ')
}
