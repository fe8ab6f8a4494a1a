import { resolve } from 'node:path'
import { assessNetwork } from '../../compare/assess-network.ts'
import { BASELINE } from '../../compare/baseline.ts'
import type { NetworkAssessment } from '../../compare/network-assessment.ts'
import { networkJson } from '../../report/network-json.ts'
import { networkText } from '../../report/network-text.ts'
import type { LinkOrder } from '../../report/rank-links.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { checkFolder } from '../../store/check-folder.ts'
import { writeFolder } from '../../store/write-folder.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { guardFolder } from '../guard-folder.ts'
import { nearNames } from '../near-names.ts'
import { networkFiles } from '../network-files.ts'
import { openScenario } from '../open-scenario.ts'
import { programName } from '../program-name.ts'
import { readMoney } from '../read-money.ts'
import { shellWord } from '../shell-word.ts'
import { StudyError } from '../study-error.ts'
import { tellFaults } from '../tell-faults.ts'
import { withProgress } from '../with-progress.ts'

/** Flags of `regreen network`. */
export interface NetworkFlags {
  readonly replicates?: number
  readonly seed?: number
  readonly year?: number
  readonly alternative?: string
  readonly sort: LinkOrder
  readonly top: number
  readonly budget?: string
  readonly output?: string
  readonly force?: boolean
}

/**
 * `regreen network FILE`: the ecological network under all alternatives, and which links and patches to restore first.
 * @param signal aborted by Ctrl-C: nothing is then written
 * @returns 0; 2 invalid file or one without a network, 64 no such alternative or year, 66 no such file, 73 folder exists or cannot be
 * written, 130 interrupted
 */
export async function network(file: string, flags: NetworkFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const opened = await openScenario(file, io)
  if (!opened) return 66
  tellFaults(opened, io)
  const { scenario } = opened
  if (!scenario) return 2
  const refused = refusal(scenario, file, flags, io)
  if (refused !== 0) return refused
  const { output, force } = flags
  if (output !== undefined) {
    const exit = await guardFolder(output, io, () => checkFolder(resolve(io.cwd, output), force === true))
    if (exit !== 0) return exit
  }
  const assessment = await assess(scenario, flags, io, signal)
  if (typeof assessment === 'number') return assessment
  if (output !== undefined) {
    const files = networkFiles(assessment, file, opened.sources, commandOf(file, flags), io.lang)
    const exit = await guardFolder(output, io, () => writeFolder(resolve(io.cwd, output), files, force === true))
    if (exit !== 0) return exit
  }
  if (io.json) {
    io.stdout(`${JSON.stringify(networkJson(assessment))}\n`)
    return 0
  }
  const { lang, width, unicode, textPaint } = io
  const { sort, top, alternative } = flags
  io.stdout(
    networkText(assessment, {
      lang,
      width,
      unicode,
      paint: textPaint,
      order: sort,
      top,
      ...(alternative !== undefined && { alternative }),
    }),
  )
  if (!io.quiet) io.stderr(whatNext(file, output, io))
  return 0
}

/** Says what the scenario lacks for what is asked of it. @returns 0, 2 or 64 */
function refusal(
  { id, network: plan, alternatives, years }: Scenario,
  file: string,
  { alternative, year }: NetworkFlags,
  io: CliIo,
): number {
  if (!plan) {
    return fail(
      io,
      2,
      `error: ${file} gives no ecological network, so there is nothing to assess\n  = help: add "network: {}" under "site" to link each unit to its four nearest, or list patches and links there (shipped example: ${programName()} init --preset zahanaoer)`,
      `错误：${file} 未给出生态网络，无从评价\n  = 建议：在 site 下添加“network: {}”，将各地块与最近的四个地块相连；或在其中列出斑块与廊道（示例：${programName()} init --preset zahanaoer）`,
    )
  }
  if (year !== undefined && year > years) {
    return fail(
      io,
      64,
      `error: year ${year} lies beyond the ${years} years of scenario ${id}`,
      `错误：第 ${year} 年超出情景 ${id} 的 ${years} 年`,
    )
  }
  const ids = alternatives.map(each => each.id)
  if (alternative === undefined || ids.includes(alternative)) return 0
  const near = nearNames(alternative, ids)
  return fail(
    io,
    64,
    `error: scenario ${id} has no alternative "${alternative}".${near.en}\n  = expected: ${ids.join(', ')}`,
    `错误：情景 ${id} 没有方案“${alternative}”。${near.zh}\n  = 应为：${ids.join('、')}`,
  )
}

/** The assessment, or an exit code: 64 for a budget without meaning, 130 when Ctrl-C stopped it. */
async function assess(
  scenario: Scenario,
  { seed, replicates, year, alternative, budget: wanted }: NetworkFlags,
  io: CliIo,
  signal: AbortSignal,
): Promise<NetworkAssessment | number> {
  let budget: number | undefined
  try {
    budget = wanted === undefined ? undefined : await readMoney(wanted, '--budget')
  } catch (error) {
    if (error instanceof StudyError) return fail(io, error.exit, `error: ${error.text.en}`, `错误：${error.text.zh}`)
    throw error
  }
  const assessment = await withProgress(io, signal, onProgress =>
    assessNetwork(scenario, {
      ...(seed !== undefined && { seed }),
      ...(replicates !== undefined && { replicates }),
      ...(year !== undefined && { year }),
      ...(budget !== undefined && { plan: { alternative: alternative ?? BASELINE, budget } }),
      onProgress,
      signal,
    }),
  )
  return assessment ?? 130
}

function whatNext(file: string, output: string | undefined, { lang }: CliIo): string {
  const name = file === '-' ? 'FILE' : file
  if (output === undefined) {
    return lang === 'zh'
      ? `下一步：${programName()} network ${name} -o results/network   （写出表格、地图与 GraphML、GEXF、GeoJSON）\n`
      : `next: ${programName()} network ${name} -o results/network   (writes tables, maps, GraphML, GEXF and GeoJSON)\n`
  }
  return lang === 'zh'
    ? `已写入 ${output}/  地图 map-*.svg，表格 *.csv，网络 network-*.graphml、.gexf、.geojson，全部数值 network.json\n`
    : `wrote ${output}/  map-*.svg, tables *.csv, networks network-*.graphml, .gexf, .geojson, all numbers in network.json\n`
}

function commandOf(file: string, { replicates, seed, year, alternative, budget }: NetworkFlags): string {
  const flags = [
    replicates === undefined ? [] : [`-n ${replicates}`],
    seed === undefined ? [] : [`-s ${seed}`],
    year === undefined ? [] : [`--year ${year}`],
    budget === undefined
      ? []
      : [`--budget ${shellWord(budget)}`, ...(alternative === undefined ? [] : [`--alternative ${shellWord(alternative)}`])],
  ]
  return ['regreen network', shellWord(file), ...flags.flat()].join(' ')
}
