import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { encodeBlock } from '../../src/blocks/encode-block.ts'
import type { Batch } from '../../src/blocks/batch.ts'
import { createBatch } from '../../src/store/create-batch.ts'
import type { OpenedBatch } from '../../src/store/open-batch.ts'
import { putPart } from '../../src/store/put-part.ts'
import { queryBatch } from '../../src/store/query-batch.ts'
import { QueryError } from '../../src/store/query-error.ts'
import { fakeResult } from '../blocks/fake-results.ts'
import { bytesBelow } from './bytes-below.ts'
import { hashedBatch, newFolder, ORIGIN } from './made-batch.ts'

const SCORES = { indicators: ['safety', 'function', 'landscape'], replicates: 10, blockSize: 4 } as const

/** A batch of numbers from a formula. */
async function fakeBatch(
  batch: Batch,
  value: (a: number, i: number, t: number, r: number) => number,
  folder = newFolder(),
): Promise<OpenedBatch> {
  const opened = await createBatch(folder, batch, ORIGIN, false)
  for (const block of blocksOf(batch.plan)) await putPart(folder, encodeBlock(batch.plan, fakeResult(batch, block, value)))
  return opened
}

async function ask(opened: OpenedBatch, sql: string): Promise<unknown[]> {
  const { rows, close } = await queryBatch(opened, sql)
  const all: unknown[] = []
  try {
    for await (const row of rows) all.push(row)
  } finally {
    close()
  }
  return all
}

const refusal = (opened: OpenedBatch, sql: string): Promise<string> =>
  ask(opened, sql).then(
    rows => `answered ${JSON.stringify(rows)}`,
    (error: unknown) => (error instanceof QueryError ? error.message : `not a QueryError: ${String(error)}`),
  )

describe('queryBatch', () => {
  // alternatives 0 and 1; the second is better by 0.1 in safety from future 5 on, else worse by 0.2
  const value = (a: number, i: number, t: number, r: number): number =>
    (i + 1) / 10 + t / 100 + r / 1000 + (a === 1 && i === 0 ? (r >= 5 ? 0.1 : -0.2) : 0)

  it('shows the last time, bands, differences and which is best, as computed by hand', async () => {
    const opened = await fakeBatch(hashedBatch(SCORES), value)
    expect(await ask(opened, 'SELECT count(*), count(DISTINCT replicate), max(time) FROM runs')).toEqual([[2 * 3 * 3 * 10, 10, 2]])
    expect(await ask(opened, 'SELECT count(*) FROM futures')).toEqual([[10]])
    const [[n, mean, q05, q50, q95]] = (await ask(
      opened,
      "SELECT n, mean, q05, q50, q95 FROM fan WHERE alternative = 'do-nothing' AND indicator = 'function' AND time = 1",
    )) as number[][]
    // 0.21 + r / 1000 for r = 0 … 9; quantiles of type 7 at 0.45, 4.5 and 8.55
    expect(n).toBe(10)
    ;[
      [mean, 0.2145],
      [q05, 0.21045],
      [q50, 0.2145],
      [q95, 0.21855],
    ].forEach(([is, wanted]) => {
      expect(is).toBeCloseTo(wanted, 12)
    })
    const differences = (await ask(
      opened,
      "SELECT replicate, difference FROM differences WHERE alternative = 'seeding' AND indicator = 'safety' ORDER BY 1",
    )) as number[][]
    expect(differences.map(([r]) => r)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    differences.forEach(([r, x]) => {
      expect(x).toBeCloseTo(r >= 5 ? 0.1 : -0.2, 12)
    })
    const best = (await ask(opened, 'SELECT alternative, score FROM best ORDER BY replicate')) as [string, number][]
    expect(best.map(([name]) => name)).toEqual([...Array<string>(5).fill('do-nothing'), ...Array<string>(5).fill('seeding')])
    // future 7: 0.4 (0.127 + 0.1) + 0.3 · 0.227 + 0.3 · 0.327
    expect(best[7][1]).toBeCloseTo(0.257, 12)
  })

  it('weighs the scores as the scenario does, and breaks a tie in the order of the alternatives', async () => {
    const parameters = { 'scores.safety': 1, 'scores.function': 3, 'scores.landscape': 0 }
    const weighted = await fakeBatch(hashedBatch(SCORES, { parameters }), value)
    const [[score]] = (await ask(weighted, 'SELECT score FROM best WHERE replicate = 7')) as number[][]
    // (0.127 + 0.1) / 4 + 3 / 4 · 0.227
    expect(score).toBeCloseTo(0.227, 12)
    const tie = await fakeBatch(hashedBatch(SCORES), (_, i) => i / 10)
    expect(await ask(tie, 'SELECT DISTINCT alternative FROM best')).toEqual([['do-nothing']])
    const unknown = await fakeBatch(hashedBatch(SCORES), (a, i, _, r) => (a === 0 && r === 3 ? NaN : i / 10))
    expect(await ask(unknown, "SELECT replicate FROM best WHERE alternative = 'seeding'")).toEqual([[3]])
  })

  it('gives names, types and plain values', async () => {
    const opened = await fakeBatch(hashedBatch(SCORES), value)
    const { columns, types, rows, close } = await queryBatch(
      opened,
      `SELECT count(*) AS n, 9007199254740993::BIGINT AS large, 1.5::DECIMAL(4,2) AS d, DATE '2020-02-03' AS day, [1, 2] AS list,
        NULL AS nothing, '草' AS zh, sum(replicate) AS s FROM futures`,
    )
    expect(columns).toEqual(['n', 'large', 'd', 'day', 'list', 'nothing', 'zh', 's'])
    expect(types.slice(0, 4)).toEqual(['BIGINT', 'BIGINT', 'DECIMAL(4,2)', 'DATE'])
    const all: unknown[] = []
    for await (const row of rows) all.push(row)
    close()
    expect(all).toEqual([[10, '9007199254740993', '1.50', '2020-02-03', [1, 2], null, '草', 45]])
  })

  it('reads, and does nothing else', async () => {
    const opened = await fakeBatch(hashedBatch(SCORES), value)
    const part = join(opened.folder, 'runs', 'part-000000.parquet')
    const before = bytesBelow(opened.folder)
    const refused = [
      `COPY (SELECT 1) TO '${part}'`,
      // ANALYZE carries out what it explains
      `EXPLAIN ANALYZE COPY (SELECT 1) TO '${part}'`,
      `explain  analyze\ncopy (SELECT 1) TO '${part}'`,
      `EXPLAIN (ANALYZE) COPY (SELECT 1) TO '${part}'`,
      `/* a */ EXPLAIN /* b */ ANALYZE COPY (SELECT 1) TO '${part}'`,
      `EXPLAIN -- a\n ANALYZE COPY (SELECT 1) TO '${part}'`,
      `EXPLAIN COPY (SELECT 1) TO '${part}'`,
      `SELECT 1; COPY (SELECT 1) TO '${part}'`,
      `EXPORT DATABASE '${opened.folder}/x'`,
      'CREATE TABLE t AS SELECT 1',
      'DROP VIEW runs',
      `ATTACH '${opened.folder}/x.db'`,
      'INSTALL httpfs',
      'LOAD httpfs',
      'SET enable_external_access = true',
      'PREPARE p AS SELECT 1',
      'CALL pragma_version()',
    ]
    for (const sql of refused) expect(await refusal(opened, sql), sql).not.toMatch(/^answered|not a QueryError/)
    const outside = ["read_text('/etc/hostname')", `read_text('${opened.folder}/../x')`, "glob('/etc/*')", "'https://x.invalid/a.parquet'"]
    for (const source of outside) expect(await refusal(opened, `SELECT * FROM ${source}`), source).toMatch(/disabled by configuration/)
    expect(bytesBelow(opened.folder)).toEqual(before)
    const allowed = [
      'SELECT 1',
      'WITH x AS (SELECT 1) FROM x',
      'DESCRIBE runs',
      'SUMMARIZE final',
      'SHOW TABLES',
      "PRAGMA table_info('runs')",
    ]
    for (const sql of [...allowed, 'EXPLAIN SELECT 1', 'explain analyze SELECT 1', ' VALUES (1) ; '])
      expect((await ask(opened, sql)).length, sql).toBeGreaterThan(0)
  })

  it("keeps DuckDB's own words", async () => {
    const opened = await fakeBatch(hashedBatch(SCORES), value)
    expect(await refusal(opened, 'SELECT valu FROM runs')).toMatch(/"valu" not found[^]*LINE 1/)
    expect(await refusal(opened, 'SELEC 1')).toMatch(/syntax error at or near "SELEC"/)
    expect(await refusal(opened, ' ')).toBe('there is no query')
    // found out only while rows come
    expect(await refusal(opened, "SELECT CASE WHEN range > 5000 THEN error('late') ELSE 1 END FROM range(6000)")).toMatch(/late/)
  })

  it('leaves out views whose files are not there', async () => {
    const opened = await createBatch(newFolder(), hashedBatch(SCORES), ORIGIN, false)
    expect(await ask(opened, 'SELECT 1')).toEqual([[1]])
    expect(await refusal(opened, 'FROM runs')).toMatch(/runs does not exist/)
    mkdirSync(join(opened.folder, 'runs'))
    writeFileSync(join(opened.folder, 'runs', '.part-000000.parquet-0f8fad5b'), 'half')
    expect(await ask(opened, 'SELECT 1')).toEqual([[1]])
    const few = await fakeBatch(hashedBatch({ ...SCORES, indicators: ['cover'] }), value)
    expect(await refusal(few, 'FROM best')).toMatch(/best does not exist/)
    expect(await refusal(few, 'FROM summary')).toMatch(/summary does not exist/)
  })

  it.each(['a [1]', 'b*', 'c?', "d'e", '结果'])('reads a folder called %s, and not its neighbour', async name => {
    const parent = newFolder()
    mkdirSync(join(parent, 'bc', 'runs'), { recursive: true })
    writeFileSync(join(parent, 'bc', 'runs', 'part-000000.parquet'), 'no Parquet')
    const opened = await fakeBatch(hashedBatch(SCORES), value, join(parent, name))
    expect(await ask(opened, 'SELECT count(*) FROM futures')).toEqual([[10]])
  })

  it('sees no futures beyond the end, and leaves nothing where it was asked', async () => {
    const opened = await fakeBatch(hashedBatch(SCORES), value)
    const shorter = { ...opened, batch: { ...opened.batch, plan: { ...opened.batch.plan, replicates: 8 } } }
    expect(await ask(shorter, 'SELECT (SELECT max(replicate) FROM runs), (SELECT count(*) FROM futures)')).toEqual([[7, 8]])
    expect(readdirSync('.')).not.toContain('.tmp')
  })
})
