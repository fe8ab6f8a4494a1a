import type { Discovery } from '../compare/discovery.ts'
import type { TextOptions } from './compare-text.ts'
import { discoverView } from './discover-view.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { plainSigns } from './plain-signs.ts'
import { TEXT_INDENT } from './text-indent.ts'
import { wordsTableText } from './words-table-text.ts'
import { wrapIndented } from './wrap-indented.ts'
import { wrapText } from './wrap-text.ts'

/** A discovery for the terminal: rules as sentences, how good they are, and on what they rest. */
export function discoverText(discovery: Discovery, options: TextOptions): string {
  const { width, unicode, paint = PLAIN_PAINT, lang } = options
  const view = discoverView(discovery, lang)
  const { say } = view
  const sign = (text: string): string => (unicode ? text : plainSigns(text))
  const said = (text: string): string => wrapText(sign(text), width, '')
  const [colon, comma] = lang === 'zh' ? ['：', '，'] : [': ', ', ']
  const searched = (method: 'prim' | 'cart'): boolean => discovery.heldOut > 0 && discovery.methods.includes(method)
  const blocks = [
    [paint.bold(wrapText(sign(`${view.title} · ${say('discoverTitle')}`), width, TEXT_INDENT))],
    view.head.map(said),
    ...view.boxes.map(({ title, sentence, scores, limits }) => [
      paint.bold(said(`${title}${colon}${sentence}`)),
      wrapIndented(sign(`- ${scores}`), width),
      ...wordsTableText(limits, options),
    ]),
    searched('prim') && view.boxes.length === 0 ? [said(say('noBox'))] : [],
    searched('cart')
      ? view.leaves.rows.length > 0
        ? [
            paint.bold(sign(view.leaves.title)),
            ...view.leaves.rows.map(([rule = '', coverage, density, held]) =>
              wrapIndented(
                sign(
                  `- ${rule}${colon}${[`${say('leafCoverage')} ${coverage}`, `${say('leafDensity')} ${density}`, `${say('leafHeld')} ${held}`].join(comma)}`,
                ),
                width,
              ),
            ),
          ]
        : [said(say('noLeaves'))]
      : [],
    view.notes.map(note => paint.dim(wrapIndented(sign(`- ${note}`), width))),
  ]
  return `${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`.replaceAll('\u00a0', ' ')
}
