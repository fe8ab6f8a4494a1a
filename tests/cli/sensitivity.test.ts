import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, runCli } from './run-cli.ts'
import { runHere } from './run-here.ts'
import { SMALL } from './small-scenario.ts'

const ISHIGAMI = join(ROOT, 'scenarios/models/ishigami.yaml')
/** Ishigami and Homma 1990 with a = 7 and b = 0.1, by integration. */
const FIRST = [0.3139, 0.4424, 0]
const TOTAL = [0.5576, 0.4424, 0.2437]
let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regreen sensitivity '))
  file = join(folder, 'small.yaml')
  writeFileSync(file, SMALL)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly method: string
  readonly runs: number
  readonly factors: readonly {
    readonly name: string
    readonly noise?: boolean
    readonly first?: Interval
    readonly total?: Interval
  }[]
}
interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

async function json(...args: string[]): Promise<Answer> {
  const { code, stdout } = await runCli(['sensitivity', ...args, '--json'])
  expect(code, stdout).toBe(0)
  return JSON.parse(stdout) as Answer
}

describe('regreen sensitivity', { timeout: 120_000 }, () => {
  it('finds the indices of the Ishigami function through its file', async () => {
    const { runs, factors } = await json(ISHIGAMI, '-n', '2048')
    expect(runs).toBe(2048 * 5)
    expect(factors.map(({ name }) => name)).toEqual(['x1', 'x2', 'x3'])
    factors.forEach(({ first, total }, k) => {
      for (const [found, wanted] of [
        [first, FIRST[k]],
        [total, TOTAL[k]],
      ] as const) {
        expect(found?.low).toBeLessThanOrEqual(wanted)
        expect(found?.high).toBeGreaterThanOrEqual(wanted)
        expect(Math.abs((found?.value ?? NaN) - wanted)).toBeLessThan(0.03)
      }
    })
  })

  it('says which inputs matter to an indicator of a scenario; the cost of seeding hangs on its price alone', async () => {
    const args = [
      file,
      '--indicator',
      'cost',
      '--factors',
      'prices.grassSeeding,vegetation.grassGrowth,speciesRecovery.colonisation',
      '-n',
      '32',
      '--threads',
      '1',
    ]
    const { factors } = await json(...args)
    const found = Object.fromEntries(factors.map(({ name, total }) => [name, total?.value ?? NaN]))
    expect(found['prices.grassSeeding']).toBeGreaterThan(0.9)
    // neither plants nor weather change what seed costs
    expect(found['vegetation.grassGrowth']).toBe(0)
    expect(found['chance']).toBe(0)
    expect(factors.find(({ name }) => name === 'chance')?.noise).toBe(true)
  })

  it('writes report, JSON, CSV and manifest, and the same numbers again', async () => {
    const output = join(folder, 'out')
    const args = [
      file,
      '--method',
      'morris',
      '--indicator',
      'cover / 0.5',
      '--against',
      'do-nothing',
      '--factors',
      'vegetation.*',
      '-n',
      '4',
    ]
    const first = await json(...args, '-o', output)
    expect(readdirSync(output).toSorted()).toEqual(['inputs', 'manifest.json', 'sensitivity.csv', 'sensitivity.html', 'sensitivity.json'])
    expect(JSON.parse(readFileSync(join(output, 'sensitivity.json'), 'utf8'))).toEqual(first)
    expect(await json(...args)).toEqual(first)
  })

  it('refuses with reasons', async () => {
    const cases: [string[], number, RegExp][] = [
      [[file, '--by', 'parameter'], 64, /needs independent factors, but the model draws .* with correlation[^]*--by correlated/],
      [[file, '--factors', 'prices.gravle'], 64, /no uncertain parameter fits "prices.gravle"\. Did you mean prices.gravel\?/],
      [[file, '--factors', 'prices.gravel', '--no-chance'], 64, /fewer than two factors/],
      [[file, '--indicator', 'covr'], 64, /"covr" is not known[^]*help/],
      [[file, '--alternative', 'seding'], 64, /no alternative "seding"\. Did you mean seeding\?/],
      [[file, '--year', '2'], 64, /beyond the 1 years/],
      [[ISHIGAMI, '--indicator', 'z'], 64, /no output "z"/],
      [[join(folder, 'none.yaml')], 66, /cannot read/],
    ]
    for (const [args, code, words] of cases) {
      const done = await runHere(['sensitivity', ...args])
      expect(done, args.join(' ')).toMatchObject({ code, stdout: '' })
      expect(done.stderr).toMatch(words)
    }
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  it('refuses Sobol when too many runs fail, and PAWN still answers', async () => {
    const root = join(folder, 'root.yaml')
    writeFileSync(
      root,
      'version: 1\nid: root\nfactors:\n  a: { low: -0.2, high: 1 }\n  b: { low: 0, high: 1 }\noutputs:\n  y: sqrt(a) + b\n',
    )
    const sobol = await runCli(['sensitivity', root, '-n', '256', '--json'])
    expect(sobol.code).toBe(4)
    expect((JSON.parse(sobol.stdout) as { message: string }).message).toMatch(/runs failed[^]*--method pawn/)
    const pawn = await json(root, '--method', 'pawn', '-n', '1000')
    expect(pawn.factors.map(({ name }) => name).toSorted()).toEqual(['a', 'b'])
  })
})
