import type { TextOptions } from '../compare-text.ts'
import { plainSigns } from '../plain-signs.ts'
import { wrapText } from '../wrap-text.ts'

/** Text for a terminal, written from top to bottom: wrapped to its width, in ASCII where that is asked for. */
export interface Page {
  title(text: string): void
  heading(text: string): void
  /** A paragraph. */
  say(text: string): void
  /** A term, set off, and what is to be said of it; later lines are indented. */
  item(term: string, text: string): void
  /** What something is called, and what it is, after a colon. */
  pair(label: string, text: string): void
  /** A line as it is, for tables. */
  line(text: string): void
  /** A line below an item. */
  note(text: string): void
  /** The whole page, ending with a line break. */
  text(): string
}

const INDENT = '  '
const NOTE = '      '

/** An empty page. */
export function createPage({ lang, width, unicode, paint }: TextOptions): Page {
  const lines: string[] = []
  const bold = paint?.bold ?? same
  const dim = paint?.dim ?? same
  const sign = (text: string): string => (unicode ? text : plainSigns(text))
  const wrap = (text: string, first: string, later: string): string => wrapText(first + sign(text), width, later)
  const gap = (): void => {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
  }
  return {
    title(text) {
      lines.push(bold(wrap(text, '', INDENT)), '')
    },
    heading(text) {
      gap()
      lines.push(bold(wrap(text, '', INDENT)))
    },
    say(text) {
      lines.push(wrap(text, '', ''))
    },
    item(term, text) {
      const wrapped = wrap(`${term}  ${text}`.trimEnd(), INDENT, NOTE)
      lines.push(wrapped.replace(sign(term), bold(sign(term))))
    },
    pair(label, text) {
      lines.push(wrap(`${label}${lang === 'zh' ? '：' : ': '}${text}`, INDENT, NOTE))
    },
    line(text) {
      lines.push(text)
    },
    note(text) {
      lines.push(dim(wrap(text, NOTE, NOTE)))
    },
    text: () => `${lines.join('\n').trimEnd()}\n`,
  }
}

function same(text: string): string {
  return text
}
