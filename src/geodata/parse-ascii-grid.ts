import type { Grid } from '../network/raster/grid.ts'
import { AsciiGridError } from './ascii-grid-error.ts'

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
 * @throws AsciiGridError naming the line: unknown, doubled or missing header words, sizes that are not positive, something that is no
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
    if (!KEYS.includes(key))
      throw fault(
        line,
        `unknown header word "${word}", wanted one of ${KEYS.join(', ')}`,
        `没有文件头关键字“${word}”，应为 ${KEYS.join('、')} 之一`,
      )
    if (words.has(key)) throw fault(line, `header word "${word}" stands twice`, `文件头关键字“${word}”重复`)
    const value = toNumber(number ?? '')
    if (parts.length !== 2 || (!Number.isFinite(value) && key !== 'nodata_value')) {
      const got = parts.slice(1).join(' ')
      throw fault(line, `header word "${word}" wants one number, got "${got}"`, `文件头关键字“${word}”须有一个数，得到“${got}”`)
    }
    words.set(key, value)
  }
  return { words, lines: line }
}

function readGrid({ words, lines }: Header): Grid {
  const need = (key: string): number => {
    const value = words.get(key)
    if (value === undefined)
      throw new AsciiGridError({
        en: `the header has no "${key}" (it ends before line ${lines + 1})`,
        zh: `文件头缺少“${key}”（文件头止于第 ${lines + 1} 行之前）`,
      })
    return value
  }
  const positive = (key: string, whole: boolean): number => {
    const value = need(key)
    if (!(value > 0) || (whole && !Number.isSafeInteger(value))) {
      throw new AsciiGridError({
        en: `header word "${key}" is ${value}, wanted a positive ${whole ? 'whole ' : ''}number`,
        zh: `文件头关键字“${key}”为 ${value}，应为正${whole ? '整' : ''}数`,
      })
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
    if (count + row.length > wanted)
      throw fault(
        line,
        `more than ${rows} rows x ${columns} columns = ${wanted} numbers`,
        `多于 ${rows} 行 × ${columns} 列 = ${wanted} 个数`,
      )
    for (let i = 0; i < row.length; i++) {
      const token = row[i] ?? ''
      const value = toNumber(token)
      if (!Number.isFinite(value) && !isNotANumber(token)) {
        const [r, c] = [Math.floor(count / columns) + 1, (count % columns) + 1]
        throw fault(line, `"${token}" is not a number (row ${r}, column ${c})`, `“${token}”不是数字（栅格第 ${r} 行第 ${c} 列）`)
      }
      values[count++] = value === nodata ? NaN : value
    }
  }
  if (count < wanted) {
    throw fault(
      lines.length - 1,
      `the file ends after ${count} numbers, wanted ${rows} rows x ${columns} columns = ${wanted}`,
      `文件仅有 ${count} 个数，应有 ${rows} 行 × ${columns} 列 = ${wanted} 个`,
    )
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

function fault(line: number, en: string, zh: string): AsciiGridError {
  return new AsciiGridError({ en: `line ${line + 1}: ${en}`, zh: `第 ${line + 1} 行：${zh}` })
}
