import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingCriteria } from '../../src/cli/missing-criteria.ts'
import { rankCriteria } from '../../src/cli/rank-criteria.ts'
import type { RankFlags } from '../../src/cli/rank-flags.ts'
import { appraisalInput, IDLE, SOUND } from '../compare/appraisal-input.ts'
import { TWO_SLOPES } from './decision-scenario.ts'
import { runCli, type Finished } from './run-cli.ts'

let folder: string
let file: string
let ranked: Finished
let batch: string
const FUTURES = ['-n', '24']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regreen rank '))
  file = join(folder, 'two.yaml')
  writeFileSync(file, TWO_SLOPES)
  batch = join(folder, 'batch')
  const keep = ['--keep', 'safety,function,landscape,cost,failureProbability']
  const [first, made] = await Promise.all([
    runCli(['rank', file, ...FUTURES, '--threads', '1', '-o', join(folder, 'out'), '--require', 'cost<=9000000 CNY']),
    runCli(['batch', file, ...FUTURES, '-o', batch, ...keep, '--runner', 'inline', '-q']),
  ])
  if (made.code !== 0) throw new Error(made.stderr)
  ranked = first
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('regreen rank', () => {
  it('leaves out the pretty one that is not safe, and says why', () => {
    expect(ranked.code).toBe(0)
    const { stdout } = ranked
    expect(stdout).toContain('“Sound” is the only alternative left.')
    const said = stdout.replaceAll(/\s+/g, ' ')
    expect(said).toMatch(
      /“Pretty but unsafe” is left out: its annual failure probability is above 5 % in \d\d % of futures \[\d\d %–\d\d %\], and at most 5 % is allowed\. Its other scores do not count\./,
    )
    expect(stdout).toMatch(/Pretty but unsafe +\d\d % +\d\d %–\d\d % +fails/)
    expect(stdout).toMatch(/Sound +0 % +0 %–\d\d % +passes \(too few futures to be sure\)/)
    expect(stdout).not.toMatch(/undefined|NaN|\[object|Infinity/)
  })

  it('writes the report, the numbers and the inputs', () => {
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['inputs', 'manifest.json', 'rank.json', 'report.html'])
    const json = JSON.parse(readFileSync(join(folder, 'out', 'rank.json'), 'utf8')) as Record<string, unknown>
    expect(json).toMatchObject({
      schema: 'regreen/rank@1',
      seed: 3,
      futures: 24,
      year: 2,
      gated: true,
      ranked: [2],
      requirements: [{ indicator: 'cost', atMost: 9_000_000 }],
      confidence: 0.8,
      satisfied: true,
    })
  })

  it('exits with 1 where what comes first does not meet what is required so often, and says who misses what', async () => {
    const args = ['rank', batch, '--require', 'function>=0.999,cost<=2900000 CNY', '--confidence', '0.5']
    const [en, zh] = await Promise.all([runCli(args), runCli([...args, '--lang', 'zh'])])
    expect([en.code, zh.code]).toEqual([1, 1])
    const said = en.stdout.replaceAll(/\s+/g, ' ')
    expect(said).toMatch(
      /“Sound” is not good enough: it meets what is required \(Ecological function ≥ 0\.999 in 0 %; Cost, net present value ≤ CNY 2\.900 M in \d\d %\) in 0 % of 24 futures \[0 %–\d+ %\], and 50 % are wanted\./,
    )
    expect(zh.stdout.replaceAll('\n', '')).toContain('“稳妥”未达到要求（生态功能 ≥ 0.999：0 %；')
  })

  it('ranks a batch as it ranks the futures of a file', async () => {
    const args = ['--json', '--criteria', 'safety,function,landscape,cost', '--weights', '4,3,3,0']
    const [now, stored] = await Promise.all([
      runCli(['rank', file, ...FUTURES, '--threads', '1', ...args]),
      runCli(['rank', batch, ...args]),
    ])
    expect([now.code, stored.code, now.stderr, stored.stderr]).toEqual([0, 0, '', ''])
    const [one, other] = [now, stored].map(({ stdout }) => JSON.parse(stdout) as Record<string, unknown>)
    for (const part of ['alternatives', 'means', 'methods', 'smaa', 'robustness', 'switches']) expect(other[part]).toEqual(one[part])
  })

  it('warns before anything else where nobody is safe, and exits with 3', async () => {
    const idle = TWO_SLOPES.slice(0, TWO_SLOPES.indexOf('  sound:'))
    const { code, stdout } = await runCli(['rank', '-', '-n', '16', '--threads', '1', '--lang', 'zh'], { stdin: idle })
    expect(code).toBe(3)
    expect(stdout.split('\n')[2]).toBe('没有方案通过安全门槛。以下仍对全部方案排序，但均不宜照此实施。')
    expect(stdout).not.toMatch(/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}|undefined|NaN/)
  })

  it('says what is missing: file, year, indicator of a batch', async () => {
    const [gone, late, lost] = await Promise.all([
      runCli(['rank', 'nowhere.yaml']),
      runCli(['rank', file, '--year', '9', '--lang', 'zh']),
      runCli(['rank', batch, '--criteria', 'cover']),
    ])
    expect([gone.code, late.code, lost.code]).toEqual([66, 64, 64])
    expect(late.stderr).toContain('第 9 年超出情景 two-slopes 的 2 年')
    expect(lost.stderr).toContain('the batch does not keep cover\n  = help: --criteria safety,function,landscape,cost --year')
  })
})

describe('a criterion that an alternative has no number in', () => {
  it('is named, with what is left', async () => {
    const { indicators, values, futures, scenario } = appraisalInput({ idle: IDLE, sound: SOUND })
    const gone = values.map((x, k) => (k % 10 === 1 ? NaN : x))
    const criteria = (['safety', 'function'] as const).map(indicator => ({ indicator, weight: 1, tolerance: 0 }))
    expect(missingCriteria({ indicators, values: gone, futures, scenario, criteria })).toEqual({
      en: '"function" has no number for idle in any future\n  = help: --criteria safety',
      zh: '“function”在所有情景中对 idle 均无数值\n  = 建议：--criteria safety',
    })
    expect(missingCriteria({ indicators, values, futures, scenario, criteria })).toBeNull()
  })
})

describe('flags that make no sense', () => {
  it.each<[RankFlags, string, string]>([
    [{ weights: '0,0,0,0' }, 'not all 0, one for each criterion (safety, function, landscape, cost)', '且不能全为 0'],
    [{ weights: '-1,1,1,1' }, 'at least 0', '不小于 0'],
    [{ weights: 'NaN,1,1,1' }, 'got "NaN,1,1,1"', '得到“NaN,1,1,1”'],
    [{ weights: '1e999,1,1,1' }, 'want 4 numbers', '共 4 个'],
    [{ weights: '1,1' }, 'want 4 numbers', '共 4 个'],
    [{ weights: 'safety=1,funktion=2' }, '"funktion" is no criterion of this ranking. Did you mean function?', '是否应为 function？'],
    [{ weights: 'safety=1,cover=2' }, '"cover" is no criterion of this ranking', '“cover”不是本次排序的准则'],
    [{ weights: 'safety=1,safety=2' }, '"safety" is named twice', '“safety”重复'],
    [{ weights: 'safety=,function=1' }, 'got "safety=,function=1"', '也可按名称给出：“safety=1”'],
    [{ weights: 'safety=1=2' }, 'want 4 numbers', '共 4 个'],
    [{ weights: 'safety=0' }, 'not all 0', '不能全为 0'],
    [{ confidence: 0.9 }, '--confidence says in how many futures', '须满足的情景比例'],
    [{ criteria: 'safty,cost' }, 'there is no indicator "safty". Did you mean safety?', '没有指标“safty”。是否应为 safety？'],
    [{ criteria: 'cost,cost' }, '"cost" is named twice', '“cost”重复'],
    [{ order: 'safety>funktion' }, 'Did you mean function?', '是否应为 function？'],
    [{ order: 'safety>cost', weights: '1,1' }, 'exclude each other', '只能用其一'],
    [{ pairwise: '1,2;1/2,1' }, 'want 4 rows of 4 numbers above 0', '4 行'],
    [{ criteria: 'safety,cost', pairwise: '2,3;1/3,1' }, '1 on the diagonal', '对角线为 1'],
    [{ tolerance: 'safety=0.1,safety=0.2' }, '"safety" is named twice', '“safety”重复'],
    [{ tolerance: 'safety=-1' }, 'safety -1 is outside', '超出'],
    [{ tolerance: 'cover=10 %' }, '"cover" is no criterion of this ranking', '“cover”不是本次排序的准则'],
    [{ scale: 'cost=5' }, 'want WORST..BEST of cost, got "5"', '得到“5”'],
    [{ scale: 'cost=' }, 'want WORST..BEST of cost, got ""', '“最差值..最优值”'],
    [{ scale: 'cost=1...2' }, 'got "1...2"', '得到“1...2”'],
    [{ scale: 'cost=0..5 CNY' }, 'less of it is better', '其值越小越好'],
    [{ scale: 'safety=1..0.5' }, 'more of it is better', '其值越大越好'],
    [{ scale: 'safety=0.5..0.5' }, 'more of it is better', '其值越大越好'],
    [{ scale: 'cost=5 ha..0 ha' }, '"5 ha" is an area', '应为金额'],
    [{ scale: 'cost=x..0 CNY' }, '"x" is not a quantity', 'x'],
    [{ scale: 'cost=2..1,cost=2..1' }, '"cost" is named twice', '“cost”重复'],
    [{ scale: 'cover=0..1' }, '"cover" is no criterion of this ranking', '“cover”不是本次排序的准则'],
    [{ require: 'cover>' }, 'is no requirement', '不是有效的要求'],
    [{ require: 'cost<=5 kg' }, '"5 kg" is a mass', '应为金额'],
  ])('%j', async (flags, en, zh) => {
    await expect(rankCriteria(flags, {})).rejects.toMatchObject({
      exit: 64,
      text: { en: expect.stringContaining(en), zh: expect.stringContaining(zh) },
    })
  })

  it('may be weights by name: who is not named has none', async () => {
    const { criteria } = await rankCriteria({ criteria: 'safety,cost,function', weights: ' function = 1e-1, safety=0.4' }, {})
    expect(criteria.map(({ weight }) => weight)).toEqual([0.4, 0, 0.1])
  })

  it('tell once that comparisons contradict each other', async () => {
    const { notes } = await rankCriteria({ criteria: 'safety,function,cost', pairwise: '1,9,1/9; 1/9,1,9; 9,1/9,1' }, {})
    expect(notes).toHaveLength(1)
    expect(notes[0]?.en).toContain('inconsistent')
  })

  it.each([
    ['cost=1200 万元..0 元', 12_000_000, 0],
    ['cost=12000000..0', 12_000_000, 0],
    ['cost = 9e6 .. 5e5 CNY', 9_000_000, 500_000],
    ['cost=9..0.5 万元', 90_000, 5000],
    ['cost=0..-9 CNY', 0, -9],
  ])('may be a scale: %s', async (scale, worst, best) => {
    expect((await rankCriteria({ criteria: 'safety,cost', scale }, {})).criteria).toEqual([
      { indicator: 'safety', weight: 0.4, tolerance: 0.02 },
      { indicator: 'cost', weight: 0, tolerance: 0, scale: { worst, best } },
    ])
  })

  it('are told from those that do', async () => {
    const { criteria } = await rankCriteria({ order: 'safety>cost', tolerance: 'cost=1 万元' }, {})
    // Rank order centroid of two: 3/4 and 1/4.
    expect(criteria).toEqual([
      { indicator: 'safety', weight: 0.75, tolerance: 0.02 },
      { indicator: 'cost', weight: 0.25, tolerance: 10_000 },
    ])
    expect((await rankCriteria({ criteria: 'cover' }, {})).criteria).toMatchObject([{ indicator: 'cover', weight: 1 }])
  })
})
