import type { Grid } from '../network/raster/grid.ts'

/** A raster and its values, row by row from the north-west corner; NaN where the file says "no data". */
export interface AsciiGrid {
  readonly grid: Grid
  readonly values: Float64Array
}

/** Words a header may hold; any case. */
const KEYS = ['ncols', 'nrows', 'xllcorner', 'yllcorner', 'xllcenter', 'yllcenter', 'cellsize', 'dx', 'dy', 'nodata_value']

/** What ESRI takes for "no data" where the header does not say. */
const DEFAULT_NODATA = -9999

/** Header words and the line that the last of them stands on. */
interface Header {
  readonly words: ReadonlyMap<string, number>
  readonly lines: number
}

/**
 * Reads an ESRI ASCII grid: header of `ncols`, `nrows`, `xllcorner|xllcenter`, `yllcorner|yllcenter`, `cellsize` or `dx` and `dy`,
 * and, optionally, `NODATA_value` (else -9999), then `nrows x ncols` numbers, which may be broken over lines at will.
 * @param text content of the file
 * @throws RangeError naming the line: unknown, doubled or missing header words, sizes that are not positive, something that is no
 * number, too many or too few numbers
 */
export function parseAsciiGrid(text: string): AsciiGrid {
  const lines = text.split(/\r\n|\n|\r/)
  const header = readHeader(lines)
  const grid = readGrid(header)
  return { grid, values: readValues(lines, header, grid) }
}

function readHeader(lines: readonly string[]): Header {
  const words = new Map<string, number>()
  let line = 0
  for (; line < lines.length; line++) {
    const parts = tokens(lines[line] ?? '')
    const [word, number] = parts
    if (word === undefined) continue
    const key = word.toLowerCase()
    if (!/^[a-z_]+$/.test(key) || key === 'nan') break
    if (!KEYS.includes(key)) throw fault(line, `unknown header word "${word}", wanted one of ${KEYS.join(', ')}`)
    if (words.has(key)) throw fault(line, `header word "${word}" stands twice`)
    const value = toNumber(number ?? '')
    if (parts.length !== 2 || (!Number.isFinite(value) && key !== 'nodata_value')) {
      throw fault(line, `header word "${word}" wants one number, got "${parts.slice(1).join(' ')}"`)
    }
    words.set(key, value)
  }
  return { words, lines: line }
}

function readGrid({ words, lines }: Header): Grid {
  const need = (key: string): number => {
    const value = words.get(key)
    if (value === undefined) throw new RangeError(`ASCII grid: the header has no "${key}" (it ends before line ${lines + 1})`)
    return value
  }
  const positive = (key: string, whole: boolean): number => {
    const value = need(key)
    if (!(value > 0) || (whole && !Number.isSafeInteger(value))) {
      throw new RangeError(`ASCII grid: header word "${key}" is ${value}, wanted a positive ${whole ? 'whole ' : ''}number`)
    }
    return value
  }
  const columns = positive('ncols', true)
  const rows = positive('nrows', true)
  const square = words.has('cellsize')
  const dx = positive(square ? 'cellsize' : 'dx', false)
  const dy = positive(square ? 'cellsize' : 'dy', false)
  const west = words.has('xllcenter') ? need('xllcenter') - dx / 2 : need('xllcorner')
  const south = words.has('yllcenter') ? need('yllcenter') - dy / 2 : need('yllcorner')
  return { rows, columns, dx, dy, west, south }
}

function readValues(lines: readonly string[], header: Header, { rows, columns }: Grid): Float64Array {
  const nodata = header.words.get('nodata_value') ?? DEFAULT_NODATA
  const wanted = rows * columns
  const values = new Float64Array(wanted)
  let count = 0
  for (let line = header.lines; line < lines.length; line++) {
    const row = tokens(lines[line] ?? '')
    if (count + row.length > wanted) throw fault(line, `more than ${rows} rows x ${columns} columns = ${wanted} numbers`)
    for (let i = 0; i < row.length; i++) {
      const token = row[i] ?? ''
      const value = toNumber(token)
      if (!Number.isFinite(value) && !isNotANumber(token)) {
        throw fault(line, `"${token}" is not a number (row ${place(count, columns)})`)
      }
      values[count++] = value === nodata ? NaN : value
    }
  }
  if (count < wanted) {
    throw fault(lines.length - 1, `the file ends after ${count} numbers, wanted ${rows} rows x ${columns} columns = ${wanted}`)
  }
  return values
}

function tokens(line: string): string[] {
  const trimmed = line.trim()
  return trimmed === '' ? [] : trimmed.split(/\s+/)
}

/** Decimal numbers only: `Number` would take "", "0x10" and "1_0" apart in ways of its own. */
function toNumber(token: string): number {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(token) ? Number(token) : NaN
}

function isNotANumber(token: string): boolean {
  return /^[-+]?nan$/i.test(token)
}

function place(index: number, columns: number): string {
  return `${Math.floor(index / columns) + 1}, column ${(index % columns) + 1}`
}

function fault(line: number, what: string): RangeError {
  return new RangeError(`ASCII grid, line ${line + 1}: ${what}`)
}
