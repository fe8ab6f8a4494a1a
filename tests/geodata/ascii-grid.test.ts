import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AsciiGridError } from '../../src/geodata/ascii-grid-error.ts'
import { parseAsciiGrid } from '../../src/geodata/parse-ascii-grid.ts'
import { writeAsciiGrid } from '../../src/geodata/write-ascii-grid.ts'

const HEADER = 'ncols 3\nnrows 2\nxllcorner 100.5\nyllcorner -20\ncellsize 10\n'

describe('parseAsciiGrid', () => {
  it('reads header and numbers, "no data" as NaN', () => {
    const { grid, values } = parseAsciiGrid(`${HEADER}NODATA_value -1\n1 2.5 -1\n-1.0 1e3 .5\n`)
    expect(grid).toEqual({ rows: 2, columns: 3, dx: 10, dy: 10, west: 100.5, south: -20 })
    expect([...values]).toEqual([1, 2.5, NaN, NaN, 1000, 0.5])
  })

  it('takes -9999 for "no data" where the header does not say, and NaN in any case', () => {
    expect([...parseAsciiGrid(`${HEADER}1 -9999 nan\n4 -1 NaN`).values]).toEqual([1, NaN, NaN, 4, -1, NaN])
    expect([...parseAsciiGrid(`${HEADER}NODATA_value nan\n1 -9999 nan\n4 -1 NaN`).values]).toEqual([1, -9999, NaN, 4, -1, NaN])
  })

  it('takes cell centres, oblong cells, capitals, tabs, blank lines, line ends of every system and broken rows', () => {
    const text = '\uFEFFNROWS\t2\t\r\nNCols  3\r\n\r\nXLLCENTER 5\r\nYLLCENTER 12\r\nDX 4\r\nDY 6\r\n1 2\r\n3 4 5\r6\r\n\r\n'
    const { grid, values } = parseAsciiGrid(text)
    expect(grid).toEqual({ rows: 2, columns: 3, dx: 4, dy: 6, west: 3, south: 9 })
    expect([...values]).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('names the line of what is wrong', () => {
    const reading = (text: string) => (): unknown => parseAsciiGrid(text)
    expect(reading(`${HEADER}1 2 3\n4 x 6`)).toThrow('ASCII grid, line 7: "x" is not a number (row 2, column 2)')
    expect(reading(`${HEADER}1 2 3\n4 0x10 6`)).toThrow(/line 7: "0x10" is not a number/)
    expect(reading(`${HEADER}1 2 3\n4 1,5 6`)).toThrow(/line 7: "1,5" is not a number/)
    expect(reading(`${HEADER}1 2 3\n4 5 6 7`)).toThrow('line 7: more than 2 rows x 3 columns = 6 numbers')
    expect(reading(`${HEADER}1 2 3\n4 5`)).toThrow(/line 7: the file ends after 5 numbers, wanted 2 rows x 3 columns = 6/)
    expect(reading('ncols 3\nnrow 2\n')).toThrow(/line 2: unknown header word "nrow", wanted one of ncols, nrows/)
    expect(reading('ncols 3\nncols 2\n')).toThrow(/line 2: header word "ncols" stands twice/)
    expect(reading('ncols 3 4\n')).toThrow(/line 1: header word "ncols" wants one number, got "3 4"/)
    expect(reading('ncols\n')).toThrow(/wants one number, got ""/)
    expect(reading('ncols 3\n1 2 3')).toThrow(/the header has no "nrows" \(it ends before line 2\)/)
    expect(reading('ncols 3\nnrows 2.5\n1')).toThrow(/"nrows" is 2.5, wanted a positive whole number/)
    expect(reading('ncols 3\nnrows 2\ncellsize -1\n1')).toThrow(/"cellsize" is -1, wanted a positive number/)
    expect(reading('ncols 3\nnrows 2\ncellsize 1\nyllcorner 0\n1')).toThrow(/no "xllcorner"/)
    expect(reading('')).toThrow(/no "ncols"/)
  })
})

describe('what is wrong with a grid', () => {
  const told = (text: string): unknown => {
    try {
      return parseAsciiGrid(text)
    } catch (error) {
      return error instanceof AsciiGridError ? error.text.zh : error
    }
  }
  it.each([
    [`${HEADER}1 2 3\n4 x 6`, '第 7 行：“x”不是数字（栅格第 2 行第 2 列）'],
    [`${HEADER}1 2 3\n4 5 6 7`, '第 7 行：多于 2 行 × 3 列 = 6 个数'],
    [`${HEADER}1 2 3\n4 5`, '第 7 行：文件仅有 5 个数，应有 2 行 × 3 列 = 6 个'],
    ['ncols 3\nncols 2\n', '第 2 行：文件头关键字“ncols”重复'],
    ['ncols 3 4\n', '第 1 行：文件头关键字“ncols”须有一个数，得到“3 4”'],
    ['ncols 3\n1 2 3', '文件头缺少“nrows”（文件头止于第 2 行之前）'],
    ['ncols 3\nnrows 2.5\n1', '文件头关键字“nrows”为 2.5，应为正整数'],
  ])('is said in Chinese, too: %j', (text, zh) => {
    expect(told(text)).toBe(zh)
  })
  it('names the words that a header may hold', () => {
    expect(told('nrow 2')).toContain('没有文件头关键字“nrow”，应为 ncols、nrows')
  })
})

describe('writeAsciiGrid', () => {
  it('writes what is read back bit for bit', () => {
    const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: NaN, freq: 5 })
    const corner = fc.double({ min: -1e7, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 12, maxLength: 12 }),
        fc.record({ west: corner, south: corner, dx: fc.constantFrom(30, 0.1), dy: fc.constantFrom(30, 0.3) }),
        (cells, place) => {
          const grid = { rows: 3, columns: 4, ...place }
          // Zero has one sign in text.
          const values = Float64Array.from(cells, value => value + 0)
          const back = parseAsciiGrid(writeAsciiGrid(grid, values, -1.5e300))
          expect(back.values).toEqual(values)
          expect(back.grid).toEqual({ ...grid, west: grid.west + 0, south: grid.south + 0 })
        },
      ),
    )
  })

  it('writes dx and dy where they differ', () => {
    const text = writeAsciiGrid({ rows: 1, columns: 2, dx: 4, dy: 6 }, Float64Array.of(NaN, 1.5))
    expect(text).toBe('ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ndx 4\ndy 6\nNODATA_value -9999\n-9999 1.5\n')
  })

  it('refuses what could not be read back', () => {
    const grid = { rows: 1, columns: 2, dx: 4, dy: 4 }
    expect(() => writeAsciiGrid(grid, Float64Array.of(1))).toThrow(/got 1 values, wanted 1 rows x 2 columns = 2/)
    expect(() => writeAsciiGrid(grid, Float64Array.of(1, -9999))).toThrow(/row 1, column 2 is -9999/)
    expect(() => writeAsciiGrid(grid, Float64Array.of(Infinity, 1))).toThrow(/row 1, column 1 is Infinity/)
  })
})
