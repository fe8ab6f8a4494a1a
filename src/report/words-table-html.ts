import type { Markup } from './html.ts'
import { tableOf } from './table-of.ts'
import type { WordsTable } from './words-table.ts'

/** A table of texts on a page. */
export function wordsTableHtml({ title, head, rows, words = false }: WordsTable): Markup {
  return tableOf({
    caption: title,
    label: title,
    head,
    cells: words ? 'words' : 'numbers',
    rows: rows.map(([first = '', ...cells]) => ({ head: first, cells })),
  })
}
