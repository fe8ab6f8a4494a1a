import { html, type Fragment, type Markup } from './html.ts'

/** One row of a table: its heading and its cells. */
export interface TableRow {
  readonly head: Fragment
  readonly cells: readonly Fragment[]
}

/** Rows under a heading of their own. */
export interface TableGroup {
  readonly head: Fragment
  readonly rows: readonly TableRow[]
}

/** What a table shows. The caption says what it is about; the first column heads the rows. */
export interface TableContent {
  readonly caption: Fragment
  /** Names the table for people who cannot see it; plain text. */
  readonly label: string
  readonly head: readonly Fragment[]
  /** Rows in a row, or in groups with headings. */
  readonly rows: readonly TableRow[] | readonly TableGroup[]
  /** How the cells are set: numbers to the right, words to the left. Default `numbers`. */
  readonly cells?: 'numbers' | 'words'
}

/** A table with caption and headings that screen readers can follow; wide ones scroll inside their own box. */
export function tableOf({ caption, label, head, rows, cells = 'numbers' }: TableContent): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">
    <table class="${cells}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map(cell => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      ${groupsOf(rows).map(
        group =>
          html`<tbody>
            ${
              group.head === undefined
                ? undefined
                : html`<tr class="group">
                    <th scope="rowgroup" colspan="${head.length}"><span>${group.head}</span></th>
                  </tr> `
            }
            ${group.rows.map(
              row =>
                html`<tr>
                  <th scope="row">${row.head}</th>
                  ${row.cells.map(cell => html`<td>${cell}</td>`)}
                </tr> `,
            )}
          </tbody> `,
      )}
    </table>
  </div> `
}

const isGrouped = (rows: TableContent['rows']): rows is readonly TableGroup[] => rows.some(row => 'rows' in row)

const groupsOf = (rows: TableContent['rows']): readonly TableGroup[] => (isGrouped(rows) ? rows : [{ head: undefined, rows }])
