import { resolve } from 'node:path'
import { compare as compareAlternatives } from '../../compare/compare.ts'
import type { Comparison } from '../../compare/comparison.ts'
import { compareJson } from '../../report/compare-json.ts'
import { compareText } from '../../report/compare-text.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { checkFolder } from '../../store/check-folder.ts'
import { writeFolder } from '../../store/write-folder.ts'
import type { CliIo } from '../cli-io.ts'
import { guardFolder } from '../guard-folder.ts'
import { openScenario } from '../open-scenario.ts'
import { programName } from '../program-name.ts'
import { resultFiles } from '../result-files.ts'
import { shellWord } from '../shell-word.ts'
import { tellFaults } from '../tell-faults.ts'
import { withProgress } from '../with-progress.ts'

/** Flags of `regreen compare`. */
export interface CompareFlags {
  readonly replicates?: number
  readonly seed?: number
  readonly output?: string
  readonly force?: boolean
}

/**
 * `regreen compare FILE`: all alternatives of a scenario under the same futures.
 * @param signal aborted by Ctrl-C: nothing is then written
 * @returns 0; 2 invalid file, 66 no such file, 73 folder exists or cannot be written, 130 interrupted
 */
export async function compare(file: string, flags: CompareFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const opened = await openScenario(file, io)
  if (!opened) return 66
  tellFaults(opened, io)
  if (!opened.scenario) return 2
  // Better now than after the work is done.
  if (flags.output !== undefined) {
    const { output, force } = flags
    const exit = await guardFolder(output, io, () => checkFolder(resolve(io.cwd, output), force === true))
    if (exit !== 0) return exit
  }
  const comparison = await simulateAll(opened.scenario, flags, io, signal)
  if (!comparison) return 130
  if (flags.output !== undefined) {
    const { output, force } = flags
    const files = resultFiles(comparison, file, opened.sources, commandOf(file, flags), io.lang)
    const exit = await guardFolder(output, io, () => writeFolder(resolve(io.cwd, output), files, force === true))
    if (exit !== 0) return exit
  }
  if (io.json) {
    io.stdout(`${JSON.stringify(compareJson(comparison))}\n`)
    return 0
  }
  const { lang, width, unicode, textPaint } = io
  io.stdout(compareText(comparison, { lang, width, unicode, paint: textPaint }))
  if (!io.quiet) io.stderr(whatNext(file, flags.output, io))
  return 0
}

/** The comparison, or undefined when Ctrl-C stopped it. */
function simulateAll(scenario: Scenario, flags: CompareFlags, io: CliIo, signal: AbortSignal): Promise<Comparison | undefined> {
  return withProgress(io, signal, onProgress =>
    compareAlternatives(scenario, {
      ...(flags.seed !== undefined && { seed: flags.seed }),
      ...(flags.replicates !== undefined && { replicates: flags.replicates }),
      // Whether verdicts hold matters where a report is made of them.
      shifts: flags.output !== undefined,
      onProgress,
      signal,
    }),
  )
}

function whatNext(file: string, output: string | undefined, { lang }: CliIo): string {
  const name = file === '-' ? 'FILE' : file
  if (output === undefined) {
    return lang === 'zh'
      ? `下一步：${programName()} compare ${name} -o results/my-site   （写出报告与数据）\n`
      : `next: ${programName()} compare ${name} -o results/my-site   (writes the report and the data)\n`
  }
  return lang === 'zh'
    ? `已写入 ${output}/  报告 report.html，数据 summary.parquet runs.parquet，来源 manifest.json\n下一步：用浏览器打开 ${output}/report.html；或 ${programName()} init my-site 建立自己的场地\n`
    : `wrote ${output}/  report.html, summary.parquet, runs.parquet, manifest.json\nnext: open ${output}/report.html in a browser; or start your own site with: ${programName()} init my-site\n`
}

function commandOf(file: string, { replicates, seed }: CompareFlags): string {
  return [
    'regreen compare',
    shellWord(file),
    ...(replicates === undefined ? [] : [`-n ${replicates}`]),
    ...(seed === undefined ? [] : [`-s ${seed}`]),
  ].join(' ')
}
