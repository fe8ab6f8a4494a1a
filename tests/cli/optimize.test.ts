import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CliIo } from '../../src/cli/cli-io.ts'
import { optimize } from '../../src/cli/commands/optimize.ts'
import { FEW_PLANS, GENTLE, TWO_SLOPES } from './decision-scenario.ts'
import { ROOT, runCli, type Finished } from './run-cli.ts'
import { runHere } from './run-here.ts'

const BIN = join(ROOT, 'bin/regreen.js')
/** A few plans more, and a budget that not all of them keep. */
const MANY = `${TWO_SLOPES}decision:
  startYears: [1, 2]
  doseFactors: [1]
  budget: 2800000 CNY
`
let folder: string
let file: string
/** A search that nothing disturbed. */
let calm: Finished
const inFolder = (...path: string[]): string => join(folder, ...path)
const read = (...path: string[]): string => readFileSync(inFolder(...path), 'utf8')
const QUICK = ['--effort', 'quick']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regreen optimize '))
  file = inFolder('many.yaml')
  writeFileSync(file, MANY)
  calm = await runCli(['optimize', file, ...QUICK, '-o', inFolder('calm'), '--threads', '2'])
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Made {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The command without a process of its own. */
async function made(text: string, flags: Partial<Parameters<typeof optimize>[1]> = {}, more: Partial<CliIo> = {}): Promise<Made> {
  const said = { out: '', err: '' }
  const io: CliIo = {
    stdout: part => void (said.out += part),
    stderr: part => void (said.err += part),
    lang: 'en',
    json: false,
    quiet: false,
    terminal: false,
    width: 100,
    unicode: true,
    cwd: folder,
    readText: async () => text,
    ...more,
  }
  const code = await optimize('test.yaml', { effort: 'quick', threads: 1, ...flags }, io, new AbortController().signal)
  return { code, ...said }
}

describe('regreen optimize', () => {
  it('says what to do, how that was found, how sure it is, and which rules it keeps', () => {
    expect(calm.code).toBe(0)
    expect(calm.stderr).toContain('report.html, plan.json, plan.yaml')
    const { stdout } = calm
    expect(stdout).toMatch(/^(?:Optimal: e|E)very one of the \d+ possible plans was simulated/m)
    expect(stdout).toContain('Method: all plans simulated.')
    expect(stdout).toMatch(
      /Recommended plan: Score 0\.\d{3} \(mean of 64 futures that had no part in finding it, ± 0\.\d+\) for\s+CNY 2\.\d+ M/,
    )
    expect(stdout).toMatch(/In the 8 futures of the search the same plan has 0\.\d{3}: an optimism of [+−]?0\.\d{3}/)
    expect(stdout).toMatch(/^ {2}- Y1-03 {2}Regrading \(Slope after the work 24°\): Steep slope$/m)
    expect(stdout).toMatch(/budget, net present value +CNY 2\.80 M +\+CNY [\d,.]+ +\+CNY [\d,.]+/)
    expect(stdout).toMatch(/safety works come first on unsafe ground +kept/)
    // The slope of 38°, not the platform of 5°: units stand in another order in the simulation than in the file.
    expect(stdout).toContain('Ground that the design storm can bring down as it is: Steep slope.')
    expect(stdout).toContain('Excluded by the safety gate: “Pretty but unsafe”')
    expect(stdout).not.toMatch(/undefined|NaN|\[object|Infinity/)
  })

  it('gives the same numbers as JSON, from one thread as from two', async () => {
    const { code, stdout } = await runHere(['optimize', file, ...QUICK, '--json', '--threads', '1'])
    expect(code).toBe(0)
    expect(stdout).toBe(read('calm', 'plan.json'))
    const json = JSON.parse(stdout) as Record<string, unknown>
    expect(json).toMatchObject({ schema: 'regreen/optimize@1', scenario: { id: 'two-slopes' }, seed: 3, method: 'enumeration', failed: 0 })
    // Nothing that is promised is missing: no value that could not be worked out, and no NaN that became null.
    expect(stdout).not.toContain('null')
    expect(json['rules']).toMatchObject([
      { id: 'budget', unit: 'CNY', limit: 2_800_000 },
      { id: 'gate', indicator: 'failureProbability', limit: 0.05 },
    ])
  })

  it('writes the scenario with the plan as one more alternative, which can be checked and compared', async () => {
    const plan = inFolder('calm', 'plan.yaml')
    const [checked, compared] = [await runHere(['check', plan]), await runHere(['compare', plan, '-n', '2', '--json'])]
    expect([checked.code, checked.stderr]).toEqual([0, ''])
    expect(read('calm', 'plan.yaml')).toContain('# the slope before the grass')
    const { alternatives } = JSON.parse(compared.stdout) as { alternatives: { id: string; indicators: { cost: { mean: number[] } } }[] }
    expect(alternatives.map(({ id }) => id)).toEqual(['do-nothing', 'pretty', 'sound', 'optimised'])
    expect(alternatives[3]?.indicators.cost.mean[2]).toBeGreaterThan(2_000_000)
  })

  it('says a relaxation that is enough when it is carried out as it is written', async () => {
    const budget = async (amount: string) => made(TWO_SLOPES, { budget: amount })
    const { code, out } = await budget('2000000 CNY')
    expect(code).toBe(3)
    const said = /budget, net present value: by CNY ([\d,.]+)( M)? \(limit/.exec(out)
    const by = Number(said?.[1].replaceAll(',', '')) * (said?.[2] ? 1e6 : 1)
    expect((await budget(`${2_000_000 + by} CNY`)).code).toBe(0)
  })

  it('writes a cheaper plan that counts as equal beside it, and says what it saves', async () => {
    const gentle = inFolder('gentle.yaml')
    writeFileSync(gentle, GENTLE)
    const { stdout } = await runHere(['optimize', gentle, ...QUICK, '-o', inFolder('gentle')])
    const said = /“plan (\d+)” costs CNY ([\d,]+) less and is less than 0\.020 behind/.exec(stdout.replaceAll(/\s+/g, ' '))
    const { front, recommended, asGood } = JSON.parse(read('gentle', 'plan.json')) as {
      front: { scores: { cost: { mean: number } } }[]
      recommended: number
      asGood: { plan: number }
    }
    expect(Number(said?.[1])).toBe(asGood.plan + 1)
    const saved = front[recommended].scores.cost.mean - front[asGood.plan].scores.cost.mean
    expect(Math.abs(Number(said?.[2].replaceAll(',', '')) - saved)).toBeLessThan(501)
    const { stdout: compared } = await runHere(['compare', inFolder('gentle', 'plan.yaml'), '-n', '8', '--json'])
    const { alternatives } = JSON.parse(compared) as { alternatives: { id: string; indicators: { cost: { mean: number[] } } }[] }
    const costOf = (wanted: string): number => alternatives.find(({ id }) => id === wanted)?.indicators.cost.mean.at(-1) ?? NaN
    expect(costOf('optimised') - costOf('optimised-cheaper')).toBeGreaterThan(0.5 * saved)
  })

  it('goes on after it was killed, and ends as if nothing had happened', async () => {
    const out = inFolder('killed')
    const journal = `${out}.search.jsonl`
    const child = spawn(process.execPath, [BIN, 'optimize', file, ...QUICK, '-o', out, '--threads', '2'], { cwd: ROOT, stdio: 'ignore' })
    const ended = new Promise<NodeJS.Signals | null>(resolve => {
      child.on('close', (_, signal) => {
        resolve(signal)
      })
    })
    const watch = setInterval(() => {
      if (existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > 3) child.kill('SIGKILL')
    }, 5)
    expect(await ended).toBe('SIGKILL')
    clearInterval(watch)
    expect(existsSync(out)).toBe(false)
    const known = readFileSync(journal, 'utf8').split('\n').length

    const stopped = await made(MANY, { output: out })
    expect(stopped.code).toBe(73)
    expect(stopped.err).toContain('add --resume to go on with it, or --force to begin anew')
    const resumed = await runCli(['optimize', file, ...QUICK, '-o', out, '--resume', '--threads', '2'])
    expect(resumed.code).toBe(0)
    expect(resumed.stdout).toBe(calm.stdout)
    for (const name of ['plan.json', 'plan.yaml']) expect(read('killed', name)).toBe(read('calm', name))
    expect(existsSync(journal)).toBe(false)
    expect(known).toBeGreaterThan(3)
  })
})

describe('rules that cannot be kept', () => {
  it('exit with 3, and say by how much the budget is too small', async () => {
    const { code, out, err } = await made(TWO_SLOPES + FEW_PLANS, { budget: '0 CNY' })
    expect(code).toBe(3)
    expect(err).not.toContain('error')
    expect(out).toContain('No plan that was tried keeps all the rules.')
    expect(out).not.toContain('Recommended')
    // Regrading alone opens the gate; it costs about 2.6 M.
    expect(out).toMatch(
      /What would have to give way\n {2}- budget, net present value: by CNY 2\.\d+ M \(limit CNY 0\.00\), if all other rules\s+stay/,
    )
    expect(out).toContain('The plan that breaks the rules least')
  })

  it('say the target that no money reaches', async () => {
    const text = `${TWO_SLOPES}${FEW_PLANS}  targets: [{ indicator: cover, atLeast: 99 % }]\n`
    const { code, out } = await made(text, { budget: 'sound' }, { json: true })
    expect(code).toBe(3)
    const { status, relaxations } = JSON.parse(out) as { status: string; relaxations: { indicator: string; by: number }[] }
    expect([status, relaxations.length, relaxations[0]?.indicator]).toEqual(['infeasible', 1, 'cover'])
    expect(relaxations[0]?.by).toBeGreaterThan(0.5)
    expect(relaxations[0]?.by).toBeLessThan(0.99)
  })

  it('say so when several have to give way at once', async () => {
    const text = `${TWO_SLOPES}${FEW_PLANS}  targets: [{ indicator: cover, atLeast: 99 % }]\n`
    const { code, out } = await made(text, { budget: '0 CNY' }, { lang: 'zh' })
    expect(code).toBe(3)
    expect(out).toContain('仅放宽任何一项都不够')
    expect(out).toMatch(/“80 % 的情景中植被盖度不低于目标”差\s+\d+\.\d 个百分点/)
  })

  it('say what is kept and cannot be paid for', async () => {
    const text = `${TWO_SLOPES}${FEW_PLANS}  keep: [{ measure: regrade }]\n  budget: 1000 CNY\n`
    const { code, out } = await made(text)
    expect(code).toBe(3)
    expect(out).toMatch(/- budget, net present value: by CNY 2\.\d+ M \(limit CNY 1,000\)/)
    expect(out).toMatch(/works that must be kept are there +kept/)
    expect(out).toMatch(/budget, net present value +CNY 1,000 +−CNY 2\.\d+ M +−CNY 2\.\d+ M/)
  })
})

describe('no money', () => {
  it('comes to doing nothing where the land is safe, in clear words', async () => {
    const { code, out } = await made(GENTLE + FEW_PLANS, { budget: '0 CNY' })
    expect(code).toBe(0)
    expect(out).toContain('- Do nothing: the plan has no works.')
    expect(out).toMatch(/for\s+CNY 0\./)
    expect(out).toContain('No ground that the design storm can bring down.')
  })
})

describe('Chinese', () => {
  it('is Chinese throughout', async () => {
    const { code, out, err } = await made(TWO_SLOPES + FEW_PLANS, {}, { lang: 'zh' })
    expect(code).toBe(0)
    expect(err).toContain('未给出预算')
    expect(out).toContain('推荐方案：综合评分为')
    expect(out).toContain('方法：穷举模拟。')
    expect(out + err).not.toMatch(/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}|undefined|NaN/)
  })
})

describe('what cannot be done', () => {
  it.each([
    ['measure', '  keep: [{ measure: regrad }]', '41:21', 'regrade'],
    ['unit', '  never: [{ measure: regrade, units: [step] }]', '41:39', 'steep'],
  ])('names the place of an unknown %s, and what may have been meant', async (_, line, place, near) => {
    const { code, err } = await made(`${TWO_SLOPES}${FEW_PLANS}${line}\n`)
    expect(code).toBe(2)
    expect(err).toContain(`--> test.yaml:${place}`)
    expect(err).toContain(`did you mean "${near}"?`)
  })

  it.each([
    [{ budget: '5 kg' }, '--budget: "5 kg" is a mass', '--budget：'],
    [{ budget: 'sond' }, 'or the id of an alternative: do-nothing, pretty, sound', '或方案名'],
    [{ objectives: 'scor' }, '--objectives: there is no indicator "scor". Did you mean score?', '没有指标“scor”'],
    [{ resume: true }, '--resume needs the folder of the search', '--resume 需要指明结果文件夹'],
  ])('refuses %j with 64', async (flags, en, zh) => {
    const [english, chinese] = await Promise.all([made(TWO_SLOPES, flags), made(TWO_SLOPES, flags, { lang: 'zh' })])
    expect([english.code, chinese.code]).toEqual([64, 64])
    expect(english.err).toContain(en)
    expect(chinese.err).toContain(zh)
  })

  it('refuses flags and files that are not there', async () => {
    const flag = await runHere(['optimize', file, '--effort', 'turbo'])
    expect(flag.code).toBe(64)
    expect(flag.stderr).toContain('quick, normal, thorough')
    const nowhere = { readText: () => Promise.reject(new Error('ENOENT: no such file')), json: true }
    const gone = await made('', {}, nowhere)
    expect(gone.code).toBe(66)
    expect(JSON.parse(gone.out)).toMatchObject({ schema: 'regreen/errors@1', exit: 66 })
  })
})
