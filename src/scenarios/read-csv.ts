import type { Text } from '../base/text.ts'
import type { Faults } from './faults.ts'
import type { Place } from './place.ts'

/** One cell: its text without quotes, trimmed, and where it stands. */
export interface Cell {
  readonly text: string
  readonly place: Place
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly place: Place
}

/** A table: the header, and every row that is not empty. All rows are as long as the header. */
export interface Table {
  readonly header: Row
  readonly rows: readonly Row[]
}

const SEPARATORS = [',', ';', '\t'] as const

/**
 * Reads CSV after RFC 4180: quotes around cells, doubled inside; line ends LF or CRLF; empty lines and lines that start with `#`
 * are left out. The separator is comma, semicolon or tab, whichever the header has most of. Undefined: no header, or an open quote.
 */
export function readCsv(text: string, file: string, faults: Faults): Table | undefined {
  const separator = separatorOf(text)
  const rows: Row[] = []
  let at = 0
  while (at < text.length) {
    const lineEnd = endOfLine(text, at)
    const line = text.slice(at, lineEnd)
    if (line.trim() === '' || line.startsWith('#')) {
      at = lineEnd + 1
      continue
    }
    const row = readRow(text, at, separator, file, faults)
    if (row === undefined) return undefined
    rows.push({ cells: row.cells, place: { file, start: at, end: Math.max(at, row.next - 1) } })
    at = row.next
  }
  const header = rows.shift()
  if (header === undefined) {
    faults.report('R0020', { file, start: 0, end: 0 }, { reason: { en: 'it has no header line', zh: '没有表头' } })
    return undefined
  }
  const columns = header.cells.length
  const whole = rows.filter(({ cells, place }) => {
    if (cells.length === columns) return true
    faults.report('R0021', place, { cells: cells.length, columns })
    return false
  })
  return { header, rows: whole }
}

/** Looks at the first line that has content. */
function separatorOf(text: string): string {
  const line = text.split('\n').find(l => l.trim() !== '' && !l.startsWith('#')) ?? ''
  const count = (separator: string): number => line.split(separator).length
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function readRow(text: string, from: number, separator: string, file: string, faults: Faults): { cells: Cell[]; next: number } | undefined {
  const cells: Cell[] = []
  let at = from
  for (;;) {
    const cell = text[skipBlanks(text, at, separator)] === '"' ? quoted(text, skipBlanks(text, at, separator), separator, file, faults) : plain(text, at, separator, file)
    if (cell === undefined) return undefined
    cells.push({ text: cell.text, place: cell.place })
    at = cell.next
    if (text[at] !== separator) return { cells, next: at + 1 }
    at++
  }
}

function skipBlanks(text: string, from: number, separator: string): number {
  const blanks = separator === '\t' ? / */y : /[ \t]*/y
  blanks.lastIndex = from
  return from + (blanks.exec(text)?.[0].length ?? 0)
}

interface Read extends Cell {
  /** Offset of the separator or line end after the cell. */
  readonly next: number
}

function plain(text: string, from: number, separator: string, file: string): Read {
  const lineEnd = endOfLine(text, from)
  const cut = text.slice(from, lineEnd).indexOf(separator)
  const next = cut < 0 ? lineEnd : from + cut
  const raw = text.slice(from, next)
  const start = from + (raw.length - raw.trimStart().length)
  return { text: raw.trim(), place: { file, start: Math.min(start, next), end: Math.max(start, from + raw.trimEnd().length) }, next }
}

function quoted(text: string, from: number, separator: string, file: string, faults: Faults): Read | undefined {
  let at = from + 1
  let content = ''
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) {
      const reason: Text = { en: 'a quote is not closed', zh: '引号未闭合' }
      faults.report('R0020', { file, start: from, end: endOfLine(text, from) }, { reason })
      return undefined
    }
    content += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    content += '"'
    at++
  }
  const end = at
  while (text[at] === ' ' || text[at] === '\r') at++
  if (at < text.length && text[at] !== separator && text[at] !== '\n') {
    const reason: Text = { en: 'text after a closing quote', zh: '右引号后有多余文本' }
    faults.report('R0020', { file, start: from, end: endOfLine(text, at) }, { reason })
    return undefined
  }
  return { text: content.trim(), place: { file, start: from, end }, next: at }
}
