import { resolve } from 'node:path'
import { csvText } from '../../report/csv-text.ts'
import { queryBatch, type QueryRow } from '../../store/query-batch.ts'
import { openBatch } from '../../store/open-batch.ts'
import { QueryError } from '../../store/query-error.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { guardBatch } from '../guard-batch.ts'
import { plainTable } from '../plain-table.ts'

/** Flags of `regreen query`. */
export interface QueryFlags {
  readonly format?: 'table' | 'csv' | 'json'
  readonly limit?: number
}

/** Rows of a table when nothing is said: what a person reads. */
const TABLE_ROWS = 200

/**
 * `regreen query DIR SQL`: asks a batch.
 * @returns 0; 2 a query that cannot be answered, 69 without DuckDB, 66 as `batch`
 */
export function query(folder: string, sql: string, { format, limit }: QueryFlags, io: CliIo): Promise<number> {
  return guardBatch(folder, io, async () => {
    const opened = await openBatch(resolve(io.cwd, folder), { anyVersion: true })
    const how = io.json ? 'json' : (format ?? 'table')
    const most = limit ?? (how === 'table' ? TABLE_ROWS : Infinity)
    try {
      const { columns, rows, close } = await queryBatch(opened, sql)
      try {
        const cut = await write(how, columns, taken(rows, most), io)
        if (cut && !io.quiet)
          io.stderr(
            io.lang === 'zh'
              ? `仅显示前 ${most} 行；用 --limit 或 --format csv 取得更多\n`
              : `only the first ${most} rows; --limit or --format csv give more\n`,
          )
      } finally {
        close()
      }
      return 0
    } catch (error) {
      if (!(error instanceof QueryError)) throw error
      const views = 'runs, futures, summary, convergence, fan, final, best, differences'
      return fail(
        io,
        2,
        `error: ${error.message.trim()}\n  = help: views are ${views}; try: regreen query ${folder} "DESCRIBE runs"`,
        `错误：${error.message.trim()}\n  = 建议：可用视图 ${views}；可先试：regreen query ${folder} "DESCRIBE runs"`,
      )
    }
  })
}

/** The first rows, and whether there are more. */
async function* taken(rows: AsyncIterable<QueryRow>, most: number): AsyncGenerator<QueryRow, boolean> {
  let count = 0
  for await (const row of rows) {
    if (count++ >= most) return true
    yield row
  }
  return false
}

/** Writes rows as they come. @returns whether some were left out */
async function write(
  how: 'table' | 'csv' | 'json',
  columns: readonly string[],
  rows: AsyncGenerator<QueryRow, boolean>,
  io: CliIo,
): Promise<boolean> {
  const kept: QueryRow[] = []
  if (how === 'csv') io.stdout(csvText(columns, []))
  if (how === 'json') io.stdout(`{"schema":"regreen/query@1","columns":${JSON.stringify(columns)},"rows":[`)
  let first = true
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done) {
      if (how === 'json') io.stdout(']}\n')
      if (how === 'table') io.stdout(`${plainTable([columns, ...kept.map(row => row.map(cell))], io)}\n`)
      return next.value
    }
    if (how === 'table') kept.push(next.value)
    if (how === 'csv') io.stdout(csvText(next.value.map(plain), []))
    if (how === 'json') io.stdout(`${first ? '' : ','}\n${JSON.stringify(next.value)}`)
    first = false
  }
}

/** A value as a person reads it: numbers in six digits. */
function cell(value: unknown): string {
  return typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(6))) : plain(value)
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
