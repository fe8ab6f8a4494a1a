import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection, StatementType } from '@duckdb/node-api'
import { BASELINE } from '../compare/baseline.ts'
import { scoreParams } from '../engine/score-params.ts'
import { QueryError } from './query-error.ts'
import { MissingPartError } from './missing-part-error.ts'
import type { OpenedBatch } from './open-batch.ts'

/** A row of an answer: plain values as JSON has them. Whole numbers too large for JSON, decimals and dates are text. */
export type QueryRow = readonly unknown[]

/** An answer, as it comes. */
export interface QueryAnswer {
  readonly columns: readonly string[]
  /** DuckDB's types of the columns, such as `VARCHAR` or `DOUBLE`. */
  readonly types: readonly string[]
  readonly rows: AsyncIterable<QueryRow>
  readonly close: () => void
}

const CRITERIA = ['safety', 'function', 'landscape'] as const

/**
 * Asks a batch in SQL. Views: `runs` and `futures` (all parts), `summary` and `convergence` (once they were made), `fan` (bands by
 * alternative, indicator and time), `final` (the last time), `best` (the alternative of the highest score in each future) and
 * `differences` (against doing nothing, future by future); those whose files are not there yet are left out. Only the folder can be read, nothing can be written or loaded.
 * @throws MissingPartError without DuckDB; QueryError for what DuckDB does not understand, with its own words
 */
export async function queryBatch(opened: OpenedBatch, sql: string): Promise<QueryAnswer> {
  const { DuckDBInstance, StatementType } = await load()
  const { folder } = opened
  const instance = await DuckDBInstance.create(':memory:', { threads: String(availableParallelism()) })
  const connection = await instance.connect()
  const close = (): void => {
    connection.closeSync()
    instance.closeSync()
  }
  try {
    for (const view of viewsOf(opened)) await connection.run(view)
    // DuckDB holds a pattern against this list as it is written.
    await connection.run(`SET allowed_directories = [${text(`${folder}/`)}, ${text(`${literal(folder)}/`)}]`)
    for (const setting of [
      // What does not fit into memory must not go where the user stands.
      `temp_directory = ${text(join(tmpdir(), `regreen-query-${randomUUID()}`))}`,
      'enable_external_access = false',
      'autoinstall_known_extensions = false',
      'autoload_known_extensions = false',
      'lock_configuration = true',
    ])
      await connection.run(`SET ${setting}`)
    await refuseWriting(connection, sql, StatementType)
    const result = await connection.stream(sql)
    const types = result.columnTypes().map(String)
    return { columns: result.columnNames(), types, rows: rowsOf(result.yieldRowsJson(), types), close }
  } catch (error) {
    close()
    throw error instanceof QueryError ? error : new QueryError(error instanceof Error ? error.message : String(error))
  }
}

async function load(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    throw new MissingPartError('DuckDB', 'npm install @duckdb/node-api@1.5.5-r.5', error)
  }
}

/**
 * One statement that reads, and no other. What EXPLAIN explains is looked at, too: with ANALYZE it is carried out.
 * @throws QueryError
 */
async function refuseWriting(connection: DuckDBConnection, sql: string, { SELECT, EXPLAIN }: typeof StatementType): Promise<void> {
  if (sql.trim() === '') throw new QueryError('there is no query')
  let type = await typeOf(connection, sql)
  if (type === EXPLAIN) type = await typeOf(connection, sql.replace(/^\s*EXPLAIN(\s+ANALYZE)?\s/i, ''))
  if (type !== SELECT) throw new QueryError('only queries that read are allowed: SELECT, WITH, DESCRIBE, SUMMARIZE, EXPLAIN')
}

async function typeOf(connection: DuckDBConnection, sql: string): Promise<StatementType> {
  const statements = await connection.extractStatements(sql)
  if (statements.count !== 1) throw new QueryError(`one query is expected, there are ${statements.count}`)
  const prepared = await statements.prepare(0)
  const { statementType } = prepared
  prepared.destroySync()
  return statementType
}

/** Types whose values come as text because some of them are too large for a number. */
const LONG = new Set(['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT'])

async function* rowsOf(batches: AsyncIterable<readonly QueryRow[]>, types: readonly string[]): AsyncIterable<QueryRow> {
  const isLong = types.map(type => LONG.has(type))
  const shortened = (value: unknown, k: number): unknown => {
    const number = isLong[k] && typeof value === 'string' ? Number(value) : NaN
    return Number.isSafeInteger(number) ? number : value
  }
  const some = isLong.includes(true)
  try {
    for await (const rows of batches) yield* some ? rows.map(row => row.map(shortened)) : rows
  } catch (error) {
    throw new QueryError(error instanceof Error ? error.message : String(error))
  }
}

/** Text as SQL writes it. */
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** A path as a pattern that fits nothing else. */
const literal = (path: string): string => path.replaceAll(/[[*?]/g, '[$&]')

/** Are there parts of both kinds? DuckDB refuses a view of no files. */
function hasParts(folder: string): boolean {
  return ['runs', 'futures'].every(
    kind => existsSync(join(folder, kind)) && readdirSync(join(folder, kind)).some(name => /^part-\d+\.parquet$/.test(name)),
  )
}

function viewsOf({ folder, batch }: OpenedBatch): readonly string[] {
  const { plan, scenario } = batch
  const parts = (kind: string): string => `read_parquet(${text(join(literal(folder), kind, 'part-*.parquet'))})`
  const view = (name: string, query: string): string => `CREATE VIEW ${name} AS ${query}`
  const weight = (name: (typeof CRITERIA)[number]): number => scenario.parameters[`scores.${name}`] ?? scoreParams[name].default
  const total = CRITERIA.reduce((sum, name) => sum + weight(name), 0)
  const score = CRITERIA.map(name => `${weight(name) / total} * max(value) FILTER (indicator = ${text(name)})`).join(' + ')
  const made = ['summary', 'convergence'].filter(name => existsSync(join(folder, `${name}.parquet`)))
  if (!hasParts(folder)) return []
  // Blocks beyond the end may be left where a batch was made smaller and that was interrupted.
  const within = `WHERE replicate < ${plan.replicates}`
  const order = `[${plan.alternatives.map(text).join(', ')}]`
  return [
    view('runs', `SELECT * FROM ${parts('runs')} ${within}`),
    view('futures', `SELECT * FROM ${parts('futures')} ${within}`),
    ...made.map(name => view(name, `SELECT * FROM read_parquet(${text(join(literal(folder), `${name}.parquet`))})`)),
    view(
      'fan',
      `SELECT alternative, indicator, time, count(value) AS n, avg(value) AS mean, ${[5, 25, 50, 75, 95]
        .map(p => `quantile_cont(value, ${p / 100}) AS q${String(p).padStart(2, '0')}`)
        .join(', ')} FROM runs GROUP BY ALL ORDER BY alternative, indicator, time`,
    ),
    view('final', `SELECT replicate, alternative, indicator, value FROM runs WHERE time = ${plan.times.at(-1) ?? 0}`),
    ...(CRITERIA.every(name => plan.indicators.includes(name))
      ? [
          view(
            'best',
            `SELECT replicate, arg_max(alternative, (score, -list_position(${order}, alternative))) FILTER (score IS NOT NULL) AS alternative, max(score) AS score FROM (SELECT replicate, alternative, ${score} AS score FROM final GROUP BY ALL) GROUP BY replicate ORDER BY replicate`,
          ),
        ]
      : []),
    view(
      'differences',
      `SELECT own.replicate, own.alternative, own.indicator, own.value - base.value AS difference FROM final own JOIN final base ON base.replicate = own.replicate AND base.indicator = own.indicator AND base.alternative = ${text(BASELINE)} WHERE own.alternative <> ${text(BASELINE)}`,
    ),
  ]
}
