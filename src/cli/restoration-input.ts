import { resolve } from 'node:path'
import type { Text } from '../base/text.ts'
import { AsciiGridError } from '../geodata/ascii-grid-error.ts'
import { parseAsciiGrid, type AsciiGrid } from '../geodata/parse-ascii-grid.ts'
import type { RestorationProblem } from '../network/planning/restoration-problem.ts'
import { CODES } from '../scenarios/codes.ts'
import { readQuantity } from '../scenarios/read-quantity.ts'
import { unitConverter } from '../scenarios/unit-converter.ts'
import type { CliIo } from './cli-io.ts'
import type { NetworkPlanFlags } from './network-plan-flags.ts'
import { StudyError } from './study-error.ts'

/** A problem as rasters and flags give it, with the text of each file that was read. */
export interface RestorationInput {
  readonly problem: RestorationProblem
  readonly sources: Readonly<Record<string, string>>
}

const HECTARE = 10_000

/**
 * Reads the rasters and limits of `regreen network plan`.
 * @throws StudyError: 66 no such file, 2 a raster that cannot be used, 64 a flag that makes no sense
 */
export async function restorationInput(file: string, flags: NetworkPlanFlags, io: CliIo): Promise<RestorationInput> {
  const sources: Record<string, string> = {}
  const read = async (name: string): Promise<AsciiGrid> => {
    const text = await io.readText(name === '-' ? '-' : resolve(io.cwd, name)).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      throw new StudyError(66, `cannot read ${name}: ${why}`, `无法读取 ${name}：${why}`)
    })
    sources[name] = text
    try {
      return parseAsciiGrid(text)
    } catch (error) {
      if (!(error instanceof AsciiGridError)) throw error
      throw new StudyError(2, `${name} is no ASCII grid: ${error.text.en}`, `${name} 不是有效的 ASCII 栅格：${error.text.zh}`)
    }
  }
  const habitat = await read(file)
  const { grid, values } = habitat
  const same = async (name: string): Promise<Float64Array> => {
    const other = await read(name)
    checkAligned(habitat, file, other, name)
    return other.values
  }
  const inside = insideOf(values, grid.columns, file, flags)
  if (!inside.includes(1)) throw new StudyError(2, `${file}: no cell lies inside the landscape`, `${file}：范围内没有栅格`)
  const costOf = await costsOf(flags, (grid.dx * grid.dy) / HECTARE, grid.columns, same)
  const least = flags.minArea === undefined ? undefined : await quantity(flags.minArea, '--min-area', 'ha')
  const diameter = flags.maxDiameter === undefined ? undefined : await diameterOf(flags.maxDiameter)
  return {
    sources,
    problem: {
      grid,
      habitat: Uint8Array.from(values, value => (value === 1 ? 1 : 0)),
      inside,
      cost: Float64Array.from(values, (value, k) => (value === 0 ? costOf(k) : Infinity)),
      budget: await quantity(flags.maxArea, '--max-area', 'ha'),
      ...(least !== undefined && { least }),
      ...(diameter !== undefined && { diameter }),
      neighbours: flags.neighbours === '8' ? 8 : 4,
      metric: flags.metric,
      gap: flags.gap,
    },
  }
}

/** Which cells belong to the landscape; what is in it must be habitat or other land. */
function insideOf(values: Float64Array, columns: number, file: string, flags: NetworkPlanFlags): Uint8Array {
  const outside = numberOf(flags.outside, '--outside')
  if (outside === 0 || outside === 1)
    throw new StudyError(
      64,
      `--outside: ${outside} stands for ${outside === 1 ? 'habitat' : 'other land'}, so it cannot stand for land outside`,
      `--outside：${outside} 表示${outside === 1 ? '生境' : '其他土地'}，不能表示范围外`,
    )
  const isInside = (value: number): boolean => !Number.isNaN(value) && value !== outside
  const odd = values.findIndex(value => isInside(value) && value !== 0 && value !== 1)
  if (odd >= 0) {
    const [row, column] = placeOf(odd, columns)
    throw new StudyError(
      2,
      `${file}: row ${row}, column ${column} is ${values[odd]}; want 1 for habitat, 0 for other land, and "no data" outside\n  = help: --outside ${values[odd]} if that number stands for land outside`,
      `${file}：第 ${row} 行第 ${column} 列为 ${values[odd]}；生境应为 1，其他土地为 0，范围外为无数据\n  = 建议：若该值表示范围外，请加 --outside ${values[odd]}`,
    )
  }
  return Uint8Array.from(values, value => (isInside(value) ? 1 : 0))
}

/** What restoring a cell takes [ha]; Infinity: it may not, or cannot, be restored. */
async function costsOf(
  flags: NetworkPlanFlags,
  cell: number,
  columns: number,
  same: (name: string) => Promise<Float64Array>,
): Promise<(k: number) => number> {
  const factor = numberOf(flags.hectares, '--hectares') ?? 1
  if (!(factor > 0)) throw new StudyError(64, `--hectares: ${factor} is not above 0`, `--hectares：${factor} 应大于 0`)
  const restorable = flags.restorable === undefined ? undefined : await same(flags.restorable)
  if (restorable && flags.restorable !== undefined) checkAreas(restorable, flags.restorable, columns)
  const locked = flags.locked === undefined ? undefined : await same(flags.locked)
  return k => {
    if (locked && !(locked[k] === 0 || Number.isNaN(locked[k]))) return Infinity
    if (!restorable) return cell
    const area = (restorable[k] ?? Number.NaN) * factor
    return area > 0 ? area : Infinity
  }
}

async function diameterOf(text: string): Promise<number> {
  const diameter = await quantity(text, '--max-diameter', 'm')
  if (diameter > 0) return diameter
  throw new StudyError(
    64,
    '--max-diameter: a circle of 0 m holds nothing\n  = help: leave it out for any diameter',
    '--max-diameter：直径为 0 m 的圆内没有栅格\n  = 建议：不限直径时省略此项',
  )
}

/** Row and column, counted from 1. */
const placeOf = (cell: number, columns: number): readonly [number, number] => [Math.floor(cell / columns) + 1, (cell % columns) + 1]

/** Rasters must have the same cells in the same place. */
function checkAligned(ours: AsciiGrid, file: string, theirs: AsciiGrid, name: string): void {
  const told = ({ grid: { rows, columns, dx, dy, west = 0, south = 0 } }: AsciiGrid): readonly (readonly [Text, number])[] => [
    [{ en: 'rows', zh: '行数' }, rows],
    [{ en: 'columns', zh: '列数' }, columns],
    [{ en: 'cell width', zh: '栅格宽' }, dx],
    [{ en: 'cell height', zh: '栅格高' }, dy],
    [{ en: 'western edge', zh: '西边界' }, west],
    [{ en: 'southern edge', zh: '南边界' }, south],
  ]
  const other = told(theirs)
  // Headers are often written with few digits: a hundredth of a cell is no other place.
  const room = 0.01 * Math.min(ours.grid.dx, ours.grid.dy)
  for (const [k, [what, value]] of told(ours).entries()) {
    const found = other[k]?.[1] ?? Number.NaN
    if (Math.abs(found - value) <= (k < 2 ? 0 : room)) continue
    throw new StudyError(
      2,
      `${name} does not lie on the cells of ${file}: ${what.en} ${found}, want ${value}\n  = help: resample it to the cells of ${file}`,
      `${name} 与 ${file} 的栅格不一致：${what.zh} ${found}，应为 ${value}\n  = 建议：重采样到 ${file} 的栅格`,
    )
  }
}

function checkAreas(areas: Float64Array, name: string, columns: number): void {
  const odd = areas.findIndex(area => area < 0)
  if (odd < 0) return
  const [row, column] = placeOf(odd, columns)
  throw new StudyError(
    2,
    `${name}: row ${row}, column ${column} is ${areas[odd]}; an area is 0 or more, and "no data" where nothing can be restored`,
    `${name}：第 ${row} 行第 ${column} 列为 ${areas[odd]}；面积不能为负，无法恢复处应为无数据`,
  )
}

async function quantity(text: string, flag: string, unit: string): Promise<number> {
  const read = readQuantity(text, flag.slice(2), { unit, min: 0, max: 1e12 }, await unitConverter())
  if ('value' in read) return read.value
  const { en, zh } = (CODES[read.code].message as (args: unknown) => Text)(read.args)
  const example = unit === 'ha' ? '220 ha' : '2.5 km'
  throw new StudyError(64, `${flag}: ${en}\n  = expected: for example "${example}"`, `${flag}：${zh}\n  = 应为：例如“${example}”`)
}

function numberOf(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new StudyError(64, `${flag}: "${text}" is no number`, `${flag}：“${text}”不是数字`)
}
