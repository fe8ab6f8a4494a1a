import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, runCli } from './run-cli.ts'
import { runHere } from './run-here.ts'
import { SMALL } from './small-scenario.ts'

const ZAHANAOER = join(ROOT, 'scenarios/zahanaoer.yaml')
let folder: string
let small: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regreen cli '))
  small = join(folder, 'small.yaml')
  writeFileSync(small, SMALL)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Row {
  readonly alternative: string
  readonly indicator: string
  readonly time: number
  readonly replicate: number
  readonly value: number
}
const rows = async (file: string): Promise<Row[]> => {
  const bytes = readFileSync(file)
  return (await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })) as unknown as Row[]
}
const keyed = (list: readonly Row[]): Map<string, number> =>
  new Map(list.map(row => [`${row.alternative} ${row.indicator} ${row.time} ${row.replicate}`, row.value]))

describe('compare --json', () => {
  it('gives the same bytes twice, and the object of the contract', async () => {
    const args = ['compare', ZAHANAOER, '-n', '20', '-s', '42', '--json']
    const [first, second] = [await runCli(args), await runHere(args)]
    expect(first.code).toBe(0)
    expect(first.stderr).toBe('')
    expect(second.stdout).toBe(first.stdout)
    const result = JSON.parse(first.stdout) as Record<string, unknown> & {
      alternatives: { id: string; indicators: Record<string, { time: number[]; q50: (number | null)[] }> }[]
    }
    expect(result).toMatchObject({
      schema: 'regreen/compare@1',
      engine: '0.1.0',
      scenario: { id: 'zahanaoer' },
      seed: 42,
      replicates: 20,
      years: 6,
    })
    expect(result.alternatives.map(a => a.id)).toEqual(['do-nothing', 'traditional', 'programme', 'cheaper'])
    expect(result.alternatives[0]?.indicators['erosion']?.q50[0]).toBeNull()
    expect(result.alternatives[0]?.indicators['cover']?.time).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(Object.keys(result)).toEqual(expect.arrayContaining(['ranking', 'validation', 'warnings']))
  })

  it.each([
    [66, ['compare', 'nowhere.yaml']],
    [64, ['compare', 'x.yaml', '-n', '0']],
    [64, ['explain', 'R9999']],
    [64, ['schema', 'fou']],
    [73, ['compare', ZAHANAOER, '-n', '2', '-o', '.']],
  ])('tells why it failed as JSON, exit %i', async (exit, args) => {
    const { code, stdout } = await runHere([...args, '--json'])
    expect(code).toBe(exit)
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'regreen/errors@1', exit })
  })

  it('reports the faults of a file as JSON too', async () => {
    const { code, stdout } = await runCli(['compare', '-', '--json'], { stdin: 'version: 1\nid: x\n' })
    expect(code).toBe(2)
    expect((JSON.parse(stdout) as { diagnostics: unknown[] }).diagnostics.length).toBeGreaterThan(2)
  })
})

describe('compare -o', () => {
  it('writes report, data, inputs and a manifest that ties them together', async () => {
    const out = join(folder, 'one')
    const { code, stdout, stderr } = await runCli(['compare', ZAHANAOER, '-n', '8', '-o', out])
    expect(code).toBe(0)
    expect(stdout).toContain('Programme')
    expect(stderr).toContain('report.html')
    expect(readdirSync(out).toSorted()).toEqual(['inputs', 'manifest.json', 'report.html', 'runs.parquet', 'summary.parquet'])
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
      inputs: { file: string; sha256: string }[]
      outputs: { file: string; sha256: string }[]
    }
    for (const { file, sha256 } of [...manifest.inputs, ...manifest.outputs])
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex'),
        file,
      ).toBe(sha256)
    const list = await rows(join(out, 'runs.parquet'))
    expect(new Set(list.map(row => row.replicate)).size).toBe(8)
    expect(list.every(row => Number.isFinite(row.value))).toBe(true)
  }, 60_000)

  it('leaves every row bit-identical when replicates or an alternative are added', async () => {
    const text = readFileSync(ZAHANAOER, 'utf8')
    const more = join(folder, 'more.yaml')
    writeFileSync(
      more,
      text.replace(
        'alternatives:\n',
        'alternatives:\n  sown-only:\n    title: Sown only\n    actions:\n      - { measure: grass-seeding, units: treated, start: Y1-06 }\n',
      ),
    )
    const runs = [
      ['few', ZAHANAOER, '4'],
      ['many', ZAHANAOER, '7'],
      ['added', more, '4'],
    ] as const
    for (const [name, file, n] of runs) expect((await runHere(['compare', file, '-n', n, '-o', join(folder, name), '-q'])).code).toBe(0)
    const few = keyed(await rows(join(folder, 'few', 'runs.parquet')))
    const many = keyed(await rows(join(folder, 'many', 'runs.parquet')))
    const added = keyed(await rows(join(folder, 'added', 'runs.parquet')))
    expect(many.size).toBeGreaterThan(few.size)
    expect(added.size).toBeGreaterThan(few.size)
    for (const [key, value] of few) {
      expect(Object.is(many.get(key), value), key).toBe(true)
      expect(Object.is(added.get(key), value), key).toBe(true)
    }
  }, 60_000)

  it('refuses a folder that exists, replaces an earlier result when told to', async () => {
    const out = join(folder, 'taken')
    expect((await runHere(['compare', small, '-n', '2', '-o', out, '-q'])).code).toBe(0)
    const refused = await runHere(['compare', small, '-n', '3', '-o', out])
    expect(refused.code).toBe(73)
    expect(refused.stderr).toContain('--force')
    const forced = await runHere(['compare', small, '-n', '3', '-o', out, '--force', '-q'])
    expect(forced.code).toBe(0)
    expect((JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { replicates: number }).replicates).toBe(3)
    // The copy of the scenario is there to be worked on: an edited one is no longer ours to delete.
    appendFileSync(join(out, 'inputs', 'small.yaml'), '# my notes\n')
    const edited = await runHere(['compare', small, '-n', '2', '-o', out, '--force'])
    expect(edited.code).toBe(73)
    expect(edited.stderr).toContain('inputs/small.yaml')
  }, 60_000)

  it('never deletes what it has not written, whatever is forced', async () => {
    const out = join(folder, 'precious')
    mkdirSync(join(out, '.git'), { recursive: true })
    writeFileSync(join(out, 'thesis.txt'), 'mine')
    const foreign = await runHere(['compare', small, '-n', '2', '-o', out, '--force'])
    expect(foreign.code).toBe(73)
    expect(foreign.stderr).toContain('thesis.txt')
    // Nor when a result lies among other files, nor where the user stands.
    writeFileSync(join(out, 'manifest.json'), JSON.stringify({ schema: 'regreen/manifest@1', inputs: [], outputs: [] }))
    expect((await runHere(['compare', small, '-n', '2', '-o', out, '--force'])).code).toBe(73)
    for (const here of ['.', '..', join(out, '..')]) {
      const { code, stderr } = await runHere(['compare', small, '-n', '2', '-o', here, '--force'], { cwd: out })
      expect(code).toBe(73)
      expect(stderr).toContain('folder you are in')
    }
    expect(readdirSync(out).toSorted()).toEqual(['.git', 'manifest.json', 'thesis.txt'])
    expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('mine')
  }, 60_000)

  it('says when it cannot write, exit 73', async () => {
    const blocked = join(folder, 'a-file')
    writeFileSync(blocked, '')
    const { code, stderr } = await runHere(['compare', small, '-n', '2', '-o', join(blocked, 'results')])
    expect(code).toBe(73)
    expect(stderr).toContain('cannot write')
    chmodSync(blocked, 0o600)
  }, 60_000)

  it('Ctrl-C: exit 130, nothing written, nothing left lying about', async () => {
    const out = join(folder, 'interrupted')
    const { code, stderr } = await runCli(['compare', ZAHANAOER, '-n', '5000', '-o', out], { interruptAfter: 1500 })
    expect(code).toBe(130)
    expect(stderr).toContain('nothing was written')
    expect(readdirSync(folder).filter(name => name.includes('interrupted'))).toEqual([])
  }, 60_000)
})

describe('compare as text', () => {
  it('is plain when piped, in the language asked for', async () => {
    const { code, stdout } = await runCli(['compare', ZAHANAOER, '-n', '4', '--lang', 'zh'])
    expect(code).toBe(0)
    expect(stdout).toContain('植被盖度')
    expect(stdout).not.toContain('\u001B')
  })

  it('--plain has no sign beyond ASCII but those of names', async () => {
    const { stdout } = await runHere(['compare', ZAHANAOER, '-n', '4', '--plain'])
    expect([...stdout].filter(sign => sign > '~')).toEqual([])
  })
})
