import { resolve } from 'node:path'
import type { Text } from '../base/text.ts'
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
      const why = error instanceof Error ? error.message : String(error)
      throw new StudyError(2, `${name} is no ASCII grid: ${why}`, `${name} 不是有效的 ASCII 栅格：${why}`)
    }
  }
  const { grid, values } = await read(file)
  const same = async (name: string): Promise<Float64Array> => {
    const other = await read(name)
    if (other.grid.rows === grid.rows && other.grid.columns === grid.columns) return other.values
    const [ours, theirs] = [grid, other.grid].map(({ rows, columns }) => `${rows} x ${columns}`)
    throw new StudyError(
      2,
      `${name} has ${theirs} cells, ${file} has ${ours}\n  = help: resample it to the cells of ${file}`,
      `${name} 为 ${theirs} 个栅格，${file} 为 ${ours}\n  = 建议：重采样到与 ${file} 一致`,
    )
  }
  const outside = numberOf(flags.outside, '--outside')
  const isInside = (value: number): boolean => !Number.isNaN(value) && value !== outside
  const odd = values.findIndex(value => isInside(value) && value !== 0 && value !== 1)
  if (odd >= 0) {
    const [row, column] = [Math.floor(odd / grid.columns) + 1, (odd % grid.columns) + 1]
    throw new StudyError(
      2,
      `${file}: row ${row}, column ${column} is ${values[odd]}; want 1 for habitat, 0 for other land, and "no data" outside\n  = help: --outside ${values[odd]} if that number stands for land outside`,
      `${file}：第 ${row} 行第 ${column} 列为 ${values[odd]}；生境应为 1，其他土地为 0，范围外为无数据\n  = 建议：若该值表示范围外，请加 --outside ${values[odd]}`,
    )
  }
  const cell = (grid.dx * grid.dy) / HECTARE
  const factor = numberOf(flags.hectares, '--hectares') ?? 1
  const restorable = flags.restorable === undefined ? undefined : await same(flags.restorable)
  const locked = flags.locked === undefined ? undefined : await same(flags.locked)
  const costOf = (k: number): number => {
    if (values[k] !== 0 || (locked && !(locked[k] === 0 || Number.isNaN(locked[k])))) return Infinity
    if (!restorable) return cell
    const area = (restorable[k] ?? Number.NaN) * factor
    return area > 0 ? area : Infinity
  }
  const least = flags.minArea === undefined ? undefined : await quantity(flags.minArea, '--min-area', 'ha')
  const diameter = flags.maxDiameter === undefined ? undefined : await quantity(flags.maxDiameter, '--max-diameter', 'm')
  return {
    sources,
    problem: {
      grid,
      habitat: Uint8Array.from(values, value => (value === 1 ? 1 : 0)),
      inside: Uint8Array.from(values, value => (isInside(value) ? 1 : 0)),
      cost: Float64Array.from(values, (_, k) => costOf(k)),
      budget: await quantity(flags.maxArea, '--max-area', 'ha'),
      ...(least !== undefined && { least }),
      ...(diameter !== undefined && { diameter }),
      neighbours: flags.neighbours === '8' ? 8 : 4,
      metric: flags.metric,
      gap: flags.gap,
    },
  }
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
