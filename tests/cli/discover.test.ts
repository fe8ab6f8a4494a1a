import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './run-cli.ts'
import { runHere } from './run-here.ts'
import { SMALL } from './small-scenario.ts'

let folder: string
let batch: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regreen discover '))
  batch = join(folder, 'batch')
  writeFileSync(join(folder, 'small.yaml'), SMALL)
  const { code, stderr } = await runCli(['batch', join(folder, 'small.yaml'), '-n', '150', '-o', batch, '-q'])
  if (code !== 0) throw new Error(stderr)
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly schema: string
  readonly cases: number
  readonly heldOut: number
  readonly boxes: readonly {
    readonly rule: readonly { readonly column: string; readonly lower?: number; readonly upper?: number }[]
    readonly found: { readonly coverage: number; readonly density: number }
    readonly held: { readonly coverage: number; readonly density: number }
    readonly quasiP: readonly { readonly p: number }[]
    readonly reproducibility: { readonly byCoverage: readonly number[] }
  }[]
  readonly leaves: readonly { readonly rule: readonly { readonly column: string }[]; readonly density: number }[]
  readonly inputs: readonly { readonly name: string }[]
}

describe('regreen discover', { timeout: 60_000 }, () => {
  it('finds the one input that a cost hangs on, and no other', async () => {
    // the option is sown grass and nothing else: its cost is the area times the price of seeding
    const { code, stdout } = await runCli(['discover', batch, '--require', 'cost<=250000 CNY', '--json'])
    expect(code).toBe(0)
    const { schema, boxes, leaves, inputs, heldOut } = JSON.parse(stdout) as Answer
    expect(schema).toBe('regreen/discover@1')
    // 0.3 of the failing and of the other futures, each rounded
    expect(Math.abs(heldOut - 45)).toBeLessThanOrEqual(1)
    const [box] = boxes
    expect(box?.rule.map(({ column }) => column)).toEqual([expect.stringContaining('prices.')])
    expect(box?.found.coverage).toBeGreaterThan(0.95)
    expect(box?.found.density).toBeGreaterThan(0.9)
    expect(box?.held.density).toBeGreaterThan(0.85)
    expect(box?.quasiP.every(({ p }) => p < 0.01)).toBe(true)
    const column = inputs.findIndex(({ name }) => name === box?.rule[0]?.column)
    expect(box?.reproducibility.byCoverage[column]).toBe(1)
    expect(leaves[0]?.rule.map(({ column: name }) => name)).toEqual([box?.rule[0]?.column])
  })

  it('says rules as sentences with a unit, in both languages, and writes a page', async () => {
    const out = join(folder, 'out')
    const { stdout, stderr } = await runCli(['discover', batch, '--require', 'cost<=250000 CNY', '-o', out])
    expect(stdout).toMatch(/fails more often when .* is at least \d\.\d+ CNY\/m²/)
    expect(stderr).toContain('report.html')
    const page = readFileSync(join(out, 'report.html'), 'utf8')
    expect(page).not.toMatch(/undefined|NaN|\[object|Infinity/)
    expect(page.match(/<svg/g)?.length).toBeGreaterThanOrEqual(4)
    expect(existsSync(join(out, 'discover.json'))).toBe(true)
    const chinese = await runCli(['discover', batch, '--require', 'cost<=250000 CNY', '--lang', 'zh'])
    expect(chinese.stdout).toContain('不低于')
    expect(chinese.stdout).not.toMatch(/fails|Coverage|undefined/)
    const again = await runCli(['discover', batch, '--require', 'cost<=250000 CNY', '-o', out])
    expect(again.code).toBe(73)
  })

  it('writes down a command that makes the same result again, whatever was asked', async () => {
    const out = join(folder, 'asked')
    const flags = ['--require', 'cost<=250000 CNY', '--alpha', '0.2', '--min-mass', '0.1', '--held-out', '0.5']
    expect(await runHere(['discover', batch, ...flags, '-o', out])).toMatchObject({ code: 0 })
    const { command } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { readonly command: string }
    for (const each of ['--alpha 0.2', '--min-mass 0.1', '--held-out 0.5', "--require 'cost<=250000 CNY'", `'${batch}'`])
      expect(command).toContain(each)
  })

  it('counts a future as failing that misses a requirement or is regretted, where both are asked', async () => {
    const casesOf = async (...flags: readonly string[]): Promise<number> =>
      (JSON.parse((await runHere(['discover', batch, '--alternative', 'do-nothing', '--json', ...flags])).stdout) as Answer).cases
    const missed = await casesOf('--require', 'cost<=1000000 CNY')
    const regretted = await casesOf('--regret', '0')
    expect(missed).toBe(0)
    expect(regretted).toBeGreaterThan(0)
    expect(await casesOf('--require', 'cost<=1000000 CNY', '--regret', '0')).toBe(regretted)
  })

  it('says so where it never fails, or always', async () => {
    const never = await runHere(['discover', batch, '--require', 'cover>=0 %'])
    expect(never).toMatchObject({ code: 0, stdout: expect.stringContaining('in none of these futures') as string })
    const always = await runHere(['discover', batch, '--require', 'cover>=100 %', '--lang', 'zh'])
    expect(always).toMatchObject({ code: 0, stdout: expect.stringContaining('均失败') as string })
  })

  it.each([
    [['--require', 'covr>=1 %'], 64, /Did you mean cover/],
    [['--alternative', 'sowing'], 64, /do-nothing, seeding/],
    [['--year', '7'], 64, /does not keep year 7/],
    [['--held-out', '2'], 64, /from 0\.05 to 0\.9/],
    [['--regret', '-1'], 64, /from 0 to 1/],
    [['--require', 'cover>=1 t'], 64, /cover/],
  ])('refuses %j', async (flags, exit, words) => {
    const { code, stdout, stderr } = await runHere(['discover', batch, ...flags])
    expect(code).toBe(exit)
    expect(stderr).toMatch(words)
    expect(stdout).toBe('')
  })

  it('refuses a folder that holds no batch', async () => {
    const { code, stderr } = await runHere(['discover', join(folder, 'nowhere'), '--lang', 'zh'])
    expect(code).toBe(66)
    expect(stderr).toContain('错误')
  })
})
