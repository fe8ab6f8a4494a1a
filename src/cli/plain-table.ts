import { textTable } from '../report/text-table.ts'
import type { CliIo } from './cli-io.ts'

/** Width of a table that is not written to a terminal: nothing is cut there. */
const WIDE = 10_000

/** Rows of texts as an aligned table; columns of numbers to the right. The first row holds the heads. */
export function plainTable(
  rows: readonly (readonly string[])[],
  { width, unicode, terminal }: Pick<CliIo, 'width' | 'unicode' | 'terminal'>,
): string {
  const [, ...body] = rows
  const numeric = (rows[0] ?? []).map((_, k) => body.length > 0 && body.every(row => /^-?[\d.,e+-]*$/.test(row[k] ?? '')))
  const cells = rows.map(row => row.map((text, k) => ({ text, ...(numeric[k] && { align: 'right' as const }) })))
  return textTable(cells, terminal ? width : WIDE, unicode ? '…' : '..').join('\n')
}
