import type { Lang, Text } from '../base/text.ts'
import type { Diagnostic, Span } from './diagnostic.ts'
import { displayWidth } from './display-width.ts'
import { PLAIN, type Painter } from './painter.ts'

/** How to write messages. */
export interface FormatOptions {
  readonly lang: Lang
  readonly color?: Painter
  /** Faults written out; the rest is counted. Default: all. */
  readonly max?: number
}

/** Longest source line shown; longer ones are cut around the fault. */
const MAX_LINE = 120
/** Longest list of expected names. */
const MAX_EXPECTED = 240

const WORDS = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  expected: { en: 'expected', zh: '应为' },
  help: { en: 'help', zh: '建议' },
  note: { en: 'note', zh: '参见' },
} as const satisfies Record<string, Text>

/**
 * Writes faults the way a compiler does: code and sentence, place, source line with carets, advice; a summary comes last.
 * `sources` holds the text of each file (see `ParseResult.sources`). Empty when there is nothing to say.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], sources: Readonly<Record<string, string>>, { lang, color = PLAIN, max = Infinity }: FormatOptions): string {
  if (diagnostics.length === 0) return ''
  // errors first when not all can be shown: a screen of warnings must not hide them
  const ordered = diagnostics.length > max ? diagnostics.toSorted((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0)) : diagnostics
  const lines = new Map(Object.entries(sources).map(([file, text]) => [file, text.split('\n')]))
  const blocks = ordered.slice(0, max).map(diagnostic => formatOne(diagnostic, lines, lang, color))
  const hidden = diagnostics.length - blocks.length
  if (hidden > 0) blocks.push(lang === 'zh' ? `……另有 ${hidden} 条` : `... and ${hidden} more`)
  blocks.push(summary(diagnostics, lang, color))
  return `${blocks.join('\n\n')}\n`
}

function formatOne(diagnostic: Diagnostic, sources: ReadonlyMap<string, readonly string[]>, lang: Lang, color: Painter): string {
  const { severity, code, message, expected, help, note } = diagnostic
  const paint = color[severity]
  const gutter = ' '.repeat(String(diagnostic.line).length)
  const bar = color.dim(`${gutter} |`)
  const out = [`${paint(`${WORDS[severity][lang]}[${code}]`)}: ${color.strong(message[lang])}`, `${gutter}${color.dim('-->')} ${where(diagnostic)}`]
  const shown = excerpt(diagnostic, sources.get(diagnostic.file)?.[diagnostic.line - 1])
  if (shown !== undefined) {
    out.push(bar, `${color.dim(`${diagnostic.line} |`)} ${shown.line}`, `${bar} ${shown.indent}${paint(shown.carets)}`)
  }
  const line = (word: keyof typeof WORDS, text: string): string => `${gutter} ${color.dim('=')} ${WORDS[word][lang]}: ${text}`
  if (expected) out.push(line('expected', shorten(expected[lang])))
  if (help) out.push(line('help', help[lang]))
  if (note) out.push(line('note', note.text[lang] + (note.span ? ` (${where(note.span)})` : '')))
  return out.join('\n')
}

const where = ({ file, line, col }: Span): string => `${file}:${line}:${col}`

/** Cuts a long list behind a comma. */
function shorten(text: string): string {
  if (text.length <= MAX_EXPECTED) return text
  const cut = text.lastIndexOf(', ', MAX_EXPECTED)
  return `${text.slice(0, cut > 0 ? cut : MAX_EXPECTED)}, ...`
}

/** The source line and carets under the faulty part, in terminal columns. A fault over several lines is marked to the end of its first. */
function excerpt(span: Span, source: string | undefined): { line: string; indent: string; carets: string } | undefined {
  if (source === undefined) return undefined
  // one column for what has no glyph, so that carets stay below their text
  // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
  const chars = [...source.replace(/\r$/, '')].map(char => (/[\u0000-\u001f\u007f-\u009f]/.test(char) ? (char === '\t' ? ' ' : '?') : char))
  let from = span.col - 1
  let to = Math.min(chars.length, span.endLine > span.line ? chars.length : span.endCol - 1)
  let start = 0
  if (chars.length > MAX_LINE) {
    start = Math.max(0, Math.min(from - 30, chars.length - MAX_LINE))
    chars.splice(start + MAX_LINE)
    if (start > 0) chars.splice(0, start, '…')
    const shift = start > 0 ? start - 1 : 0
    from -= shift
    to = Math.min(to - shift, chars.length)
  }
  const marked = chars.slice(from, to).join('').trimEnd()
  return { line: chars.join('').trimEnd(), indent: ' '.repeat(displayWidth(chars.slice(0, from).join(''))), carets: '^'.repeat(Math.max(1, displayWidth(marked))) }
}

function summary(diagnostics: readonly Diagnostic[], lang: Lang, color: Painter): string {
  const files = [...new Set(diagnostics.map(({ file }) => file))].join(', ')
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const first = (diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0])?.code ?? ''
  const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`
  const counts =
    lang === 'zh'
      ? [errors > 0 && `${errors} 个错误`, warnings > 0 && `${warnings} 个警告`].filter(Boolean).join(',')
      : [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')].filter(Boolean).join(', ')
  const paint = errors > 0 ? color.error : color.warning
  return lang === 'zh' ? `${files}:${paint(counts)}。详见：regreen explain ${first}` : `${files}: ${paint(counts)}. For details: regreen explain ${first}`
}
