import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './run-cli.ts'
import { runHere } from './run-here.ts'

const HEAD = 'ncols 5\nnrows 3\nxllcorner 1000\nyllcorner 2000\ncellsize 100\nNODATA_value -9999\n'
/** Two woods of two cells and a field between: one cell joins them, a second adds to them. */
const MAP = `${HEAD}1 1 0 1 1\n0 0 0 0 0\n-9999 0 0 0 0\n`
let folder: string
const fileOf = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
let map: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regreen network plan '))
  map = fileOf('map.asc', MAP)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('regreen network plan', () => {
  it('joins what one cell can join, proves it best, and writes a raster of it', async () => {
    const out = join(folder, 'out')
    const { code, stdout, stderr } = await runCli(['network', 'plan', map, '--max-area', '1 ha', '-o', out])
    expect(code, stderr).toBe(0)
    // 14 cells of a hectare: 4 + 4 over 14 today, 25 over 14 then
    expect(stdout).toContain('0.571429 ha today, 1.78571 ha with one cell restored (1.000 ha)')
    expect(stdout).toContain('Optimal')
    expect(readFileSync(join(out, 'plan.asc'), 'utf8').replaceAll(/\s+/g, ' ')).toContain(' 0 0 1 0 0 0 0 0 0 0 -9999 0 0 0 0')
  })

  it('hears Ctrl-C on the way: exit 130, nothing written', async () => {
    const cells = Array.from({ length: 120 * 120 }, (_, k) => ((k * k * 7 + k * 31) % 11 < 3 ? 1 : 0))
    const rows = Array.from({ length: 120 }, (_, r) => cells.slice(120 * r, 120 * r + 120).join(' '))
    const large = fileOf('large.asc', `ncols 120\nnrows 120\nxllcorner 0\nyllcorner 0\ncellsize 100\n${rows.join('\n')}\n`)
    const out = join(folder, 'never')
    const limits = ['--metric', 'iic', '--max-area', '30 ha', '--max-diameter', '1 km', '--work', '1000000000']
    const done = await runCli(['network', 'plan', large, ...limits, '-o', out], { interruptAfter: 3000 })
    expect(done).toEqual({ code: 130, stdout: '', stderr: 'interrupted, nothing was written\n' })
    expect(existsSync(out)).toBe(false)
  })

  it('gives the same as one JSON object', async () => {
    const { stdout } = await runHere(['network', 'plan', map, '--max-area', '20000 m2', '--metric', 'iic', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'regreen/network-plan@1',
      metric: 'iic',
      status: 'optimal',
      gap: 0,
      limits: { maxArea: 2 },
    })
  })

  it('says that a least area cannot be had, exit 3, and what there is', async () => {
    const done = await runHere(['network', 'plan', map, '--max-area', '50 ha', '--min-area', '30 ha', '--lang', 'zh'])
    expect(done.code).toBe(3)
    expect(done.stdout).toContain('无法恢复 30.00 公顷')
    expect(done.stdout).toContain('总面积为 10.00 公顷')
  })

  it('says so where it did not find a plan and cannot tell, exit 1', async () => {
    // 26 cells of 2 ha and an odd area that no number of them makes: too many sets to try
    const wide = `ncols 27\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 100\n`
    const row = fileOf('row.asc', `${wide}1 ${'0 '.repeat(26)}\n`)
    const areas = fileOf('areas.asc', `${wide}0 ${'2 '.repeat(26)}\n`)
    const done = await runHere(['network', 'plan', row, '--restorable', areas, '--max-area', '25.5 ha', '--min-area', '25 ha'])
    expect(done).toMatchObject({ code: 1, stdout: expect.stringContaining('That proves nothing') as string })
  })

  it.each([
    ['a raster that lies elsewhere', ['--locked', 'shifted'], 2, /western edge 1050, want 1000/],
    ['a raster of another size', ['--locked', 'small'], 2, /rows 2, want 3/],
    ['a negative area', ['--restorable', 'negative'], 2, /row 2, column 2 is -5/],
    ['a circle of nothing', ['--max-diameter', '0 m'], 64, /--max-diameter.*0 m/],
    ['hectares that are none', ['--hectares', '-1'], 64, /--hectares.*-1/],
    ['habitat as land outside', ['--outside', '1'], 64, /--outside.*1/],
    ['an area without unit', ['--max-area', '5'], 64, /--max-area/],
    ['a budget, which it would not keep to', ['--budget', '5 CNY'], 64, /--budget is a flag of "regreen network FILE"/],
    ['futures, which it does not draw', ['-n', '5'], 64, /-n is a flag/],
  ])('refuses %s, in both languages', async (_, flags, exit, words) => {
    const files: Readonly<Record<string, string>> = {
      shifted: MAP.replace('xllcorner 1000', 'xllcorner 1050'),
      small: `${HEAD.replace('nrows 3', 'nrows 2')}0 0 0 0 0\n0 0 0 0 0\n`,
      negative: `${HEAD}0 0 2 0 0\n3 -5 1 1 1\n-9999 1 1 1 1\n`,
    }
    const args = flags.map(flag => (flag in files ? fileOf(`${flag}.asc`, files[flag] ?? '') : flag))
    const limit = flags.includes('--max-area') ? [] : ['--max-area', '3 ha']
    const english = await runHere(['network', 'plan', map, ...limit, ...args])
    expect(english).toMatchObject({ code: exit, stdout: '' })
    expect(english.stderr).toMatch(words)
    const chinese = await runHere(['network', 'plan', map, ...limit, ...args, '--lang', 'zh'])
    expect(chinese.code).toBe(exit)
    expect(chinese.stderr).toMatch(/^错误：.*[\u4e00-\u9fff]/)
  })

  it('refuses a raster without land, in both languages', async () => {
    const empty = fileOf('empty.asc', MAP.replace(/(?<=NODATA_value -9999\n)[^]*/, '-9999 '.repeat(15)))
    const english = await runHere(['network', 'plan', empty, '--max-area', '3 ha'])
    expect(english).toMatchObject({ code: 2, stderr: expect.stringContaining('no cell lies inside') as string })
    const chinese = await runHere(['network', 'plan', empty, '--max-area', '3 ha', '--lang', 'zh'])
    expect(chinese).toMatchObject({ code: 2, stderr: expect.stringMatching(/^错误：.*范围内没有栅格/) as string })
  })

  it('refuses a file that is not there', async () => {
    expect((await runHere(['network', 'plan', join(folder, 'none.asc'), '--max-area', '3 ha'])).code).toBe(66)
  })
})
