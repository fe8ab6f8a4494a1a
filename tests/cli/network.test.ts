import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, runCli } from './run-cli.ts'
import { runHere } from './run-here.ts'

const ZAHANAOER = join(ROOT, 'scenarios/zahanaoer.yaml')
const FEW = ['-n', '3', '-s', '42']
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regreen network '))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('regreen network', { timeout: 120_000 }, () => {
  it('prints one JSON object, the same bytes twice', async () => {
    const args = ['network', ZAHANAOER, ...FEW, '--json']
    const [first, second] = await Promise.all([runCli(args), runCli(args)])
    expect(first.stderr).toBe('')
    expect(first.code).toBe(0)
    expect(second.stdout).toBe(first.stdout)
    expect(JSON.parse(first.stdout)).toMatchObject({ schema: 'regreen/network@1', seed: 42, replicates: 3, scenario: { id: 'zahanaoer' } })
  })

  it('lists the alternative, the year and as many links as asked for', async () => {
    const { code, stdout } = await runHere([
      'network',
      ZAHANAOER,
      ...FEW,
      '--alternative',
      'traditional',
      '--year',
      '2',
      '--top',
      '1',
      '--sort',
      'gain',
    ])
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('at the end of year 2, 3 futures, seed 42')
    expect(stdout).toMatch(/ranked by gain\n/)
    expect(stdout).toMatch(/more: --top \d+ shows all/)
  })

  it('plans works within a budget, the sum of which it does not pass, and proves them best', async () => {
    interface Works {
      readonly plan: Record<'budget' | 'spent' | 'before' | 'after' | 'bound', number> & {
        readonly status: string
        readonly works: readonly { readonly unit: string; readonly kind: string; readonly price: number; readonly loss: number }[]
      }
    }
    const planned = async (budget: string): Promise<Works['plan']> => {
      const { code, stdout, stderr } = await runHere(['network', ZAHANAOER, ...FEW, '--budget', budget, '--json'])
      expect(code, stderr).toBe(0)
      return (JSON.parse(stdout) as Works).plan
    }
    const [little, much] = [await planned('1000000 CNY'), await planned('60000000 CNY')]
    for (const { budget, spent, works, status, after, bound, before } of [little, much]) {
      expect(status).toBe('optimal')
      expect(bound).toBe(after)
      expect(after).toBeGreaterThan(before)
      expect(spent).toBeLessThanOrEqual(budget)
      expect(works.reduce((sum, { price }) => sum + price, 0)).toBeCloseTo(spent, 3)
      for (const { loss } of works) expect(loss).toBeGreaterThan(0)
    }
    expect(much.after).toBeGreaterThan(little.after)
    expect(little.works.map(({ kind }) => kind)).not.toContain('restore')
    expect(much.works.map(({ kind }) => kind)).toContain('restore')
  })

  it('says what a budget must be, and what it cannot buy, in the language asked for', async () => {
    const wrong = await runHere(['network', ZAHANAOER, ...FEW, '--budget', '5 M', '--lang', 'zh'])
    expect(wrong.code).toBe(64)
    expect(wrong.stderr).toMatch(/错误：--budget[^]*2600000 CNY/)
    const none = await runHere(['network', ZAHANAOER, ...FEW, '--budget', '0 CNY', '--lang', 'zh'])
    expect(none.code).toBe(0)
    expect(none.stdout).toContain('没有措施在此预算之内')
  })

  it('writes tables, graphs, maps and a manifest whose hashes hold, and does not overwrite them unasked', async () => {
    const output = join(folder, 'out')
    const args = ['network', ZAHANAOER, ...FEW, '-q', '-o', output]
    const first = await runHere(args)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    const files = readdirSync(output)
    expect(files).toEqual(
      expect.arrayContaining(['network.json', 'patches.csv', 'links.csv', 'series.csv', 'attacks.csv', 'map-start.svg']),
    )
    for (const name of ['network-programme.graphml', 'network-programme.gexf', 'network-programme.geojson', 'map-programme.svg'])
      expect(files).toContain(name)
    const { outputs } = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')) as { outputs: { file: string; sha256: string }[] }
    for (const { file, sha256 } of outputs)
      expect(
        createHash('sha256')
          .update(readFileSync(join(output, file)))
          .digest('hex'),
        file,
      ).toBe(sha256)
    expect((await runHere(args)).code).toBe(73)
    expect((await runHere([...args, '--force'])).code).toBe(0)
  })

  it('refuses a scenario without network, and says what to add', async () => {
    const file = join(ROOT, 'scenarios/zahanaoer.yaml')
    const bare = join(folder, 'bare.yaml')
    // the block under `network:` ends with the next line that is not deeper
    const text = readFileSync(file, 'utf8').replace(/^( *)network:.*\n(?:\1 +.*\n|\s*\n)*/m, '')
    writeFileSync(bare, text)
    const { code, stdout, stderr } = await runHere(['network', bare])
    expect(stdout).toBe('')
    expect(stderr).toContain('gives no ecological network')
    expect(stderr).toContain('network: {}')
    expect(code).toBe(2)
  })

  it.each([
    [64, ['--year', '49'], 'lies beyond'],
    [64, ['--alternative', 'programm'], 'programme'],
    [64, ['--sort', 'price'], 'gain-per-cost'],
    [64, ['--top', '0'], '--top'],
  ])('exits with %i for %j', async (code, flags, words) => {
    const result = await runHere(['network', ZAHANAOER, ...flags])
    expect(result.stderr).toContain(words)
    expect(result.code).toBe(code)
  })

  it('writes nothing when it is interrupted', async () => {
    const output = join(folder, 'never')
    const result = await runCli(['network', ZAHANAOER, '-n', '100000', '-o', output], { interruptAfter: 6000 })
    expect(result.code).toBe(130)
    expect(existsSync(output)).toBe(false)
  })
})
