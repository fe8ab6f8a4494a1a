import { displayWidth } from '../scenarios/display-width.ts'
import { shorten } from './shorten.ts'

/** A cell and how it is painted; painting comes after padding, because colours have no width. */
export interface TextCell {
  readonly text: string
  readonly paint?: ((text: string) => string) | undefined
  readonly align?: 'left' | 'right'
}

const GAP = '  '
/** The first column is not cut shorter than this, unless the caller says so. */
const LEAST_FIRST = 14

/**
 * Rows as aligned columns; Chinese characters count as two. The first column is cut until a line fits into `width`; where that is
 * not enough, columns on the right are left out. Blanks at the end of lines are cut.
 */
export function textTable(rows: readonly (readonly TextCell[])[], width: number, mark: string, least = LEAST_FIRST): string[] {
  const widths: number[] = []
  for (const row of rows) row.forEach(({ text }, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(text))))
  const others = (): number => widths.slice(1).reduce((sum, w) => sum + w + GAP.length, 0)
  while (widths.length > 2 && width - others() < Math.min(least, widths[0] ?? 0)) widths.pop()
  widths[0] = Math.min(widths[0] ?? 0, Math.max(least, width - others()))
  return rows.map(row => writeRow(row, widths, mark))
}

function writeRow(row: readonly TextCell[], widths: readonly number[], mark: string): string {
  const cells = row.slice(0, widths.length).map(({ text: whole, paint, align }, i) => {
    const text = i === 0 ? shorten(whole, widths[0] ?? 0, mark) : whole
    const blanks = ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(text)))
    const painted = paint && text ? paint(text) : text
    return align === 'right' ? blanks + painted : painted + blanks
  })
  return cells.join(GAP).trimEnd()
}
