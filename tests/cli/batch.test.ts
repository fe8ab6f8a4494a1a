import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parquetOf } from './parquet-of.ts'
import { ROOT, runCli } from './run-cli.ts'
import { runHere } from './run-here.ts'
import { SMALL } from './small-scenario.ts'

let folder: string
let file: string
/** A batch that nothing disturbed: what all others must come out as. */
let calm: string
/** Small blocks, and few indicators: a report of all takes longer than the futures. */
const SIZE = ['--block-size', '16', '--keep', 'cover,soilDepth,species,cost,safety,function,landscape']
const BIN = join(ROOT, 'bin/regreen.js')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regreen batch '))
  file = join(folder, 'small.yaml')
  writeFileSync(file, SMALL)
  calm = join(folder, 'calm')
  const { code, stderr } = await runCli(['batch', file, '-n', '100', '-o', calm, ...SIZE, '--runner', 'inline', '-q'])
  if (code !== 0) throw new Error(stderr)
}, 120_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const batch = (output: string, ...more: string[]) => runCli(['batch', file, '-n', '100', '-o', output, ...SIZE, '-q', ...more])
/** The same without a process of its own: where the command is only the way to a folder. */
const batchHere = (output: string, ...more: string[]) =>
  runHere(['batch', file, '-n', '100', '-o', output, ...SIZE, '-q', '--runner', 'inline', ...more])

describe('regreen batch', { timeout: 120_000 }, () => {
  it('writes parts, summary, convergence, report and a manifest whose hashes hold', async () => {
    const files = readdirSync(calm).toSorted()
    expect(files).toEqual([
      'convergence.parquet',
      'futures',
      'inputs',
      'manifest.json',
      'report.html',
      'runs',
      'scenario.json',
      'summary.parquet',
    ])
    expect(readdirSync(join(calm, 'runs'))).toHaveLength(7)
    const manifest = JSON.parse(readFileSync(join(calm, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ schema: 'regreen/manifest@1', kind: 'batch', status: 'complete', seed: 3, replicates: 100 })
    const { code, stdout } = await runCli(['verify-results', calm, '--sample', '3'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'ok: 19 files are as they were written, 3 futures come out again bit for bit\n' })
  })

  it('gives the same bytes with threads, and in shards put together', async () => {
    const threads = join(folder, 'threads')
    expect((await batch(threads, '--threads', '2')).code).toBe(0)
    expect(parquetOf(threads)).toEqual(parquetOf(calm))

    const shards = join(folder, 'shards')
    expect((await batch(shards, '--shard', '2/3')).code).toBe(0)
    const early = await runHere(['reduce', shards])
    expect(early.code).toBe(4)
    expect(early.stderr).toMatch(/5 blocks are not in .* yet: 0, 2, 3, 5, 6/)
    // both make or join the folder at the same time
    const rest = await Promise.all([batch(shards, '--shard', '1/3'), batch(shards, '--shard', '3/3')])
    expect(rest.map(({ code }) => code)).toEqual([0, 0])
    expect((await runHere(['reduce', shards, '-q'])).code).toBe(0)
    expect(parquetOf(shards)).toEqual(parquetOf(calm))
  })

  it('loses at most the blocks in hand when it is killed, and goes on to the same bytes', async () => {
    const killed = join(folder, 'killed')
    const child = spawn(process.execPath, [BIN, 'batch', file, '-n', '100', '-o', killed, ...SIZE, '--runner', 'inline'], {
      stdio: 'ignore',
    })
    while (!existsSync(join(killed, 'futures', 'part-000001.parquet'))) await new Promise(resolve => setTimeout(resolve, 5))
    const gone = new Promise(resolve => child.on('close', resolve))
    child.kill('SIGKILL')
    await gone
    const kept = parquetOf(killed)
    expect(existsSync(join(killed, 'summary.parquet'))).toBe(false)
    const { code } = await runCli(['batch', '--resume', '-o', killed, '-q'])
    expect(code).toBe(0)
    expect(parquetOf(killed)).toEqual(parquetOf(calm))
    expect(parquetOf(killed)).toMatchObject(kept)
    expect(readdirSync(join(killed, 'runs')).filter(name => name.startsWith('.'))).toEqual([])
  })

  it('keeps what is finished on Ctrl-C, says how to go on, and exits with 130', async () => {
    const output = join(folder, 'interrupted')
    const args = ['batch', file, '-n', '4000', '-o', output, ...SIZE, '--runner', 'inline']
    const { code, stderr } = await runCli(args, { interruptAfter: 2500 })
    expect(code).toBe(130)
    expect(stderr).toContain(`go on with: regreen batch --resume -o ${output}`)
    expect(existsSync(join(output, '.lock'))).toBe(false)
  })

  it('grows without touching what is there: the bytes of a batch that was larger from the start', async () => {
    const grown = join(folder, 'grown')
    expect((await batchHere(grown, '-n', '40')).code).toBe(0)
    const before = parquetOf(grown)
    expect((await runCli(['batch', '--add', '60', '-o', grown, '-q'])).code).toBe(0)
    const after = parquetOf(grown)
    expect(after).toEqual(parquetOf(calm))
    // the last block was short and is written anew with its old rows; the others are the same files
    expect([after['runs/part-000000.parquet'], after['runs/part-000001.parquet']]).toEqual([
      before['runs/part-000000.parquet'],
      before['runs/part-000001.parquet'],
    ])
  })

  it('makes a damaged block again, and says so; reduce refuses and leaves all as it was', async () => {
    const output = join(folder, 'damaged')
    expect((await batchHere(output)).code).toBe(0)
    truncateSync(join(output, 'runs', 'part-000003.parquet'), 900)
    const verified = await runHere(['verify-results', output, '--sample', '0'])
    expect(verified).toMatchObject({ code: 1 })
    expect(verified.stdout).toContain('changed since it was written: runs/part-000003.parquet')
    const before = parquetOf(output)
    const reduced = await runHere(['reduce', output])
    expect(reduced.code).toBe(4)
    expect(reduced.stderr).toContain('1 of them damaged')
    expect(parquetOf(output)).toEqual(before)
    const resumed = await runHere(['batch', '--resume', '-o', output])
    expect(resumed.code).toBe(0)
    expect(resumed.stderr).toContain('warning: block 3 is damaged')
    expect(parquetOf(output)).toEqual(parquetOf(calm))
  })

  it('stops when it knows what it was to know, at the same future whoever computes', async () => {
    const outputs = [join(folder, 'until-1'), join(folder, 'until-2')]
    const args = (output: string, runner: string) => [
      'batch',
      file,
      '-n',
      '3000',
      '-o',
      output,
      ...SIZE,
      '--until',
      'cover=0.02',
      '--runner',
      runner,
      '-q',
      '--json',
    ]
    const done = [await runHere(args(outputs[0], 'inline')), await runCli(args(outputs[1], 'threads'))]
    expect(done.map(({ code }) => code)).toEqual([0, 0])
    const [first, second] = outputs.map(parquetOf)
    expect(second).toEqual(first)
    const { replicates } = JSON.parse(readFileSync(join(outputs[0], 'manifest.json'), 'utf8')) as { replicates: number }
    expect(replicates).toBeGreaterThanOrEqual(32)
    expect(replicates).toBeLessThan(3000)
    const missed = await runHere(['batch', file, '-n', '48', '-o', join(folder, 'until-3'), ...SIZE, '--until', 'cover=0.00001', '-q'])
    expect(missed.code).toBe(1)
  })

  it('refuses with a reason and the exit code of the contract', async () => {
    const cases: [string[], number, RegExp][] = [
      [['batch', file], 64, /a batch needs a folder/],
      [['batch', '-o', join(folder, 'x')], 64, /which scenario\?/],
      [['batch', join(folder, 'none.yaml'), '-o', join(folder, 'x')], 66, /cannot read/],
      [['batch', file, '-o', calm], 73, /there is a batch in .* already[^]*--resume/],
      [['batch', file, '-o', join(file, 'below')], 73, /cannot write/],
      [['batch', '--resume', '-o', join(folder, 'none')], 66, /there is no batch in/],
      [['batch', file, '--resume', '-o', calm, '--design', 'sobol'], 2, /holds another batch/],
      [['batch', file, '-o', join(folder, 'x'), '--shard', '4/3'], 64, /there is no such part/],
      [['batch', file, '-o', join(folder, 'x'), '--keep', 'covr'], 64, /Did you mean cover\?/],
      [['batch', file, '-o', join(folder, 'x'), '--until', 'covr=1'], 64, /Did you mean cover\?/],
      [['batch', file, '-o', join(folder, 'x'), '--until', 'cover'], 64, /is no target of precision/],
      [['batch', file, '-o', join(folder, 'x'), '--runner', 'queue'], 64, /needs --queue/],
      [['rerun', calm, '--replicate', '100'], 64, /has 100 futures, 0 to 99/],
      [['query', calm, 'SELECT * FROM nothing'], 2, /nothing does not exist/],
      [['query', calm, 'DROP VIEW runs'], 2, /only queries that read/],
    ]
    for (const [args, code, words] of cases) {
      const done = await runHere(args)
      expect(done, args.join(' ')).toMatchObject({ code, stdout: '' })
      expect(done.stderr).toMatch(words)
    }
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  it('does not mix versions, changed scenarios or two coordinators', async () => {
    const output = join(folder, 'other')
    expect((await batchHere(output)).code).toBe(0)
    const manifest = readFileSync(join(output, 'manifest.json'), 'utf8')
    const scenario = readFileSync(join(output, 'scenario.json'), 'utf8')
    const resume = async () => {
      const { code, stderr } = await runHere(['batch', '--resume', '-o', output])
      return `${code} ${stderr}`
    }
    writeFileSync(join(output, 'manifest.json'), manifest.replaceAll('"engine": "0.1.0"', '"engine": "0.0.9"'))
    expect(await resume()).toMatch(/^2 error: .* was made by Regreen 0\.0\.9, this is 0\.1\.0/)
    writeFileSync(join(output, 'manifest.json'), manifest.slice(0, 100))
    expect(await resume()).toMatch(/^2 error: .*manifest\.json cannot be read/)
    writeFileSync(join(output, 'manifest.json'), manifest)
    writeFileSync(join(output, 'scenario.json'), scenario.replace('"speciesPool":80', '"speciesPool":81'))
    expect(await resume()).toMatch(/^2 error: .* is not the scenario that this batch was made of/)
    writeFileSync(join(output, 'scenario.json'), scenario)
    writeFileSync(join(output, '.lock'), `${process.pid} ${(await import('node:os')).hostname()} x`)
    expect(await resume()).toMatch(new RegExp(`^73 error: process ${process.pid} on .* is at work in`))
    // a process that is gone holds nothing
    writeFileSync(join(output, '.lock'), `4194303 ${(await import('node:os')).hostname()} x`)
    expect(await resume()).toMatch(/^0 /)
    expect(parquetOf(output)).toEqual(parquetOf(calm))
  })

  it('prints a job script that does what it says', async () => {
    const output = join(folder, 'slurm it')
    const args = ['batch', file, '-n', '100', '-o', output, ...SIZE, '--slurm', '--shards', '3']
    const { code, stdout } = await runCli(args)
    expect(code).toBe(0)
    expect(stdout).toContain('#SBATCH --array=1-3')
    const script = join(folder, 'job.sh')
    writeFileSync(script, stdout)
    // a stand-in for sbatch that runs what it is given at once
    writeFileSync(
      join(folder, 'sbatch'),
      `#!/bin/bash
set -e
case "$1" in
  --parsable) for i in 1 2 3; do SLURM_JOB_ID=7 SLURM_ARRAY_TASK_ID=$i bash "$2" >&2; done; echo 7 ;;
  --dependency=afterok:7) while [ "$1" != --wrap ]; do shift; done; bash -c "$2" >&2 ;;
  *) exit 9 ;;
esac
`,
      { mode: 0o755 },
    )
    const ended = await new Promise(resolve => {
      spawn('bash', [script], { stdio: 'ignore', env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` } }).on(
        'close',
        resolve,
      )
    })
    expect(ended).toBe(0)
    expect(parquetOf(output)).toEqual(parquetOf(calm))
  })
})

const SOWN = / {6}- \{ measure: grass-seeding.*\n/

/** Cost of the second option at the end, by future. */
async function costsOf(output: string): Promise<readonly number[]> {
  const parts = readdirSync(join(output, 'runs')).toSorted()
  const rows = await Promise.all(
    parts.map(async part => {
      const bytes = readFileSync(join(output, 'runs', part))
      return (await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })) as {
        readonly alternative: string
        readonly indicator: string
        readonly time: number
        readonly value: number
      }[]
    }),
  )
  return rows
    .flat()
    .flatMap(({ alternative, indicator, time, value }) => (alternative === 'seeding' && indicator === 'cost' && time === 1 ? [value] : []))
}

describe('a batch with works that wait for a trigger', { timeout: 120_000 }, () => {
  it('gives the same bytes with threads, when futures are added, and when a lost block is made again', async () => {
    const [adaptive, never] = [join(folder, 'adaptive.yaml'), join(folder, 'never.yaml')]
    const waiting =
      '      - { measure: grass-seeding, units: [slope], rate: 20 kg/ha, when: { quantity: cover, below: 15 %, from: Y1-05, check: [5], error: 10 % } }\n'
    writeFileSync(adaptive, SMALL.replace(SOWN, waiting))
    const run = (scenario: string, output: string, n: string, ...more: string[]) =>
      runHere(['batch', scenario, '-n', n, '-o', output, ...SIZE, '-q', '--runner', 'inline', ...more])
    const [one, grown, calmer] = [join(folder, 'adaptive'), join(folder, 'adaptive-grown'), join(folder, 'never')]
    expect(await run(adaptive, one, '64')).toMatchObject({ code: 0 })
    // Some futures react and some do not, or nothing would be tested: beside the same option with a trigger that nothing pulls.
    writeFileSync(never, SMALL.replace(SOWN, waiting.replace('below: 15 %', 'below: 0 %')))
    expect(await run(never, calmer, '64')).toMatchObject({ code: 0 })
    const [costs, usual] = await Promise.all([costsOf(one), costsOf(calmer)])
    const reacted = costs.filter((cost, k) => cost !== usual[k]).length
    expect(reacted).toBeGreaterThan(5)
    expect(reacted).toBeLessThan(60)
    expect((await run(adaptive, grown, '32')).code).toBe(0)
    expect((await runCli(['batch', '--add', '32', '-o', grown, '-q', '--threads', '2'])).code).toBe(0)
    expect(parquetOf(grown)).toEqual(parquetOf(one))
    const block = readdirSync(join(one, 'runs'))[1] ?? ''
    truncateSync(join(grown, 'runs', block), 40)
    expect((await runHere(['batch', '--resume', '-o', grown, '-q'])).code).toBe(0)
    expect(parquetOf(grown)).toEqual(parquetOf(one))
  })
})

describe('asking a batch', { timeout: 120_000 }, () => {
  it('answers in SQL', async () => {
    const table = await runCli(['query', calm, "SELECT alternative, n FROM fan WHERE indicator = 'cover' AND time = 1 ORDER BY 1"])
    expect(table).toMatchObject({ code: 0, stdout: 'alternative    n\ndo-nothing   100\nseeding      100\n' })
    const csv = await runHere([
      'query',
      calm,
      'SELECT count(*) AS futures, count(DISTINCT chance) AS chances FROM futures',
      '--format',
      'csv',
    ])
    expect(csv.stdout).toBe('futures,chances\n100,100\n')
    const json = await runHere(['query', calm, 'SELECT alternative, count(*) FROM best GROUP BY ALL ORDER BY 1', '--json'])
    const { rows } = JSON.parse(json.stdout) as { rows: [string, string | number][] }
    expect(rows.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(100)
    const same = await runHere([
      'query',
      calm,
      'SELECT max(abs(f.q95 - s.q95)), max(abs(f.mean / s.mean - 1)) FROM fan f JOIN summary s USING (alternative, indicator, time) WHERE s.mean <> 0',
      '--json',
    ])
    const [[q95, mean]] = (JSON.parse(same.stdout) as { rows: [number, number][] }).rows
    expect(q95).toBeLessThan(1e-6)
    expect(mean).toBeLessThan(1e-12)
  })

  it('ends quietly when nobody reads on', async () => {
    const line = `"${process.execPath}" "${BIN}" query "${calm}" "SELECT * FROM runs a, range(2000)" --format csv | head -1`
    const child = spawn('bash', ['-c', line])
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
    await new Promise(resolve => child.on('close', resolve))
    expect(told).toBe('')
  })

  it('computes one future again, month by month', async () => {
    const months = join(folder, 'months.parquet')
    const { code, stdout, stderr } = await runCli(['rerun', calm, '--replicate', '47', '-o', months, '--json'])
    expect(code).toBe(0)
    expect(stderr).toContain('future 47 comes out bit for bit as it is stored')
    const { stored, alternatives } = JSON.parse(stdout) as {
      stored: string
      alternatives: { id: string; indicators: Record<string, number[]> }[]
    }
    expect(stored).toBe('equal')
    const { parquetReadObjects } = await import('hyparquet')
    const bytes = readFileSync(months)
    const rows = await parquetReadObjects({
      file: { byteLength: bytes.byteLength, slice: (a, b) => Uint8Array.from(bytes.subarray(a, b)).buffer },
    })
    expect(rows).toHaveLength(2 * 13)
    const end = rows.find(row => row['alternative'] === 'seeding' && row['month'] === 12)
    // one unit: the indicators of the site are those of the unit
    expect(end?.['soilDepth']).toBe(alternatives[1].indicators['soilDepth'][1])
    expect(end?.['species']).toBe(alternatives[1].indicators['species'][1])
  })
})

describe('regreen sweep', { timeout: 120_000 }, () => {
  it('runs every combination under the same futures', async () => {
    const output = join(folder, 'sweep')
    const { code, stdout } = await runCli([
      'sweep',
      file,
      '--set',
      'seeding/grass-seeding.rate=10 kg/ha:50 kg/ha:20 kg/ha',
      '-n',
      '20',
      '-o',
      output,
      '--keep',
      'cover,cost',
      '--json',
    ])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'regreen/batch@1' })
    const { levers } = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')) as {
      levers: { points: { alternative: string; values: number[] }[] }
    }
    expect(levers.points.map(({ values }) => values)).toEqual([[10], [30], [50]])
    const query = await runHere([
      'query',
      output,
      "SELECT alternative, avg(value) FROM final WHERE indicator = 'cost' GROUP BY ALL ORDER BY 2",
      '--json',
    ])
    const { rows } = JSON.parse(query.stdout) as { rows: [string, number][] }
    expect(rows.map(([id]) => id)).toEqual(['do-nothing', 'seeding~rate=10', 'seeding~rate=30', 'seeding~rate=50'])
    // a middle point is the alternative of the file, bit for bit
    const one = await runHere([
      'query',
      output,
      "SELECT value FROM final WHERE indicator = 'cover' AND alternative = 'seeding~rate=30' AND replicate = 7",
      '--json',
    ])
    const other = await runHere([
      'query',
      calm,
      "SELECT value FROM final WHERE indicator = 'cover' AND alternative = 'seeding' AND replicate = 7",
      '--json',
    ])
    expect((JSON.parse(one.stdout) as { rows: unknown }).rows).toEqual((JSON.parse(other.stdout) as { rows: unknown }).rows)
  })

  it.each([
    ['seeding/grass-seding.rate=1', /did you mean "grass-seeding"\?/],
    ['seeding/grass-seeding.rate=3 t', /help: /],
    ['seedling/grass-seeding.rate=1', /did you mean "seeding"\?/],
    ['rate=1', /is no lever/],
    ['seeding/grass-seeding.rate=50 kg/ha:10 kg/ha:5 kg/ha', /must go upward/],
  ])('says what is wrong with %s', async (lever, words) => {
    const { code, stderr } = await runHere(['sweep', file, '--set', lever, '-o', join(folder, 'y')])
    expect(code).toBe(64)
    expect(stderr).toMatch(words)
  })
})
