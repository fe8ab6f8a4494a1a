/** A cell of a CSV table; what is unknown is empty. */
export type CsvCell = string | number | null

/**
 * Rows as CSV (RFC 4180): cells with commas, quotes or line breaks are quoted, lines end in LF. Numbers are written so that they read back
 * as the same; unknown ones are empty, those without bound are Infinity.
 */
export function csvText(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const cell = (value: CsvCell): string => {
    if (value === null || (typeof value === 'number' && Number.isNaN(value))) return ''
    const text = String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [head, ...rows].map(row => `${row.map(cell).join(',')}\n`).join('')
}
