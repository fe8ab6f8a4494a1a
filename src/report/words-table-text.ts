import { displayWidth } from '../scenarios/display-width.ts'
import type { TextOptions } from './compare-text.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { plainSigns } from './plain-signs.ts'
import { rightCell } from './right-cell.ts'
import { TEXT_INDENT } from './text-indent.ts'
import { textTable, type TextCell } from './text-table.ts'
import type { WordsTable } from './words-table.ts'

/** First columns keep this width. */
const LEAST = 28

/** A table for the terminal: its title, and a line for each row. */
export function wordsTableText(
  { title, head: full, narrow = full, rows, strong = [], words = false }: WordsTable,
  options: TextOptions,
): string[] {
  const { width, unicode, paint = PLAIN_PAINT } = options
  const sign = (text: string): string => (unicode ? text : plainSigns(text))
  const line = (cells: readonly string[], painted?: (text: string) => string): TextCell[] =>
    cells.map((cell, k) => {
      if (k === 0) return { text: TEXT_INDENT + sign(cell), paint: painted }
      return words ? { text: sign(cell), paint: painted } : rightCell(sign(cell), painted)
    })
  const columns = full.map((name, k) =>
    [name, ...rows.map(row => row[k] ?? '')].reduce((most, text) => Math.max(most, displayWidth(text)), 0),
  )
  const wanted = columns.reduce((sum, column) => sum + column + 2, TEXT_INDENT.length)
  const head = wanted > width ? narrow : full
  const lines = [line(head, paint.dim), ...rows.map((row, k) => line(row, strong.includes(k) ? paint.bold : undefined))]
  return [paint.bold(sign(title)), ...textTable(lines, width, sign('…'), LEAST)]
}
