import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { compare as compareAlternatives } from '../../compare/compare.ts'
import type { Comparison } from '../../compare/comparison.ts'
import { compareJson } from '../../report/compare-json.ts'
import { compareText } from '../../report/compare-text.ts'
import { diagnosticJson } from '../../scenarios/diagnostic-json.ts'
import { formatDiagnostics } from '../../scenarios/format-diagnostics.ts'
import type { ParseResult } from '../../scenarios/parse-scenario.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { FolderExistsError, writeFolder } from '../../store/write-folder.ts'
import type { CliIo } from '../cli-io.ts'
import { openScenario } from '../open-scenario.ts'
import { progress } from '../progress.ts'
import { resultFiles } from '../result-files.ts'

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
  if (flags.output !== undefined && !flags.force && existsSync(resolve(io.cwd, flags.output))) return refuse(flags.output, io)
  const comparison = await simulateAll(opened.scenario, flags, io, signal)
  if (!comparison) return 130
  if (flags.output !== undefined) {
    const exit = await writeResults(flags.output, resultFiles(comparison, opened.sources, commandOf(file, flags), io.lang), flags, io)
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

/** Faults of the file: as JSON where asked for and the file is refused, else as text; warnings only where they do not disturb. */
function tellFaults({ scenario, diagnostics, sources }: ParseResult, io: CliIo): void {
  if (diagnostics.length === 0 || (scenario && (io.json || io.quiet))) return
  if (io.json) {
    io.stdout(`${JSON.stringify({ schema: 'regreen/errors@1', diagnostics: diagnostics.map(d => diagnosticJson(d, io.lang)) }, null, 2)}\n`)
    return
  }
  io.stderr(`${formatDiagnostics(diagnostics, sources, { lang: io.lang, max: 20, ...(io.color && { color: io.color }) })}\n`)
}

/** The comparison, or undefined when Ctrl-C stopped it. */
async function simulateAll(scenario: Scenario, flags: CompareFlags, io: CliIo, signal: AbortSignal): Promise<Comparison | undefined> {
  const bar = progress(io.stderr, io.terminal && !io.quiet)
  try {
    return await compareAlternatives(scenario, {
      ...(flags.seed !== undefined && { seed: flags.seed }),
      ...(flags.replicates !== undefined && { replicates: flags.replicates }),
      // Whether verdicts hold matters where a report is made of them.
      shifts: flags.output !== undefined,
      onProgress: bar.update,
      signal,
    })
  } catch (error) {
    if (!signal.aborted) throw error
    bar.clear()
    io.stderr(io.lang === 'zh' ? '已中断，未写入任何文件\n' : 'interrupted, nothing was written\n')
    return undefined
  } finally {
    bar.clear()
  }
}

async function writeResults(
  output: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { force }: CompareFlags,
  io: CliIo,
): Promise<number> {
  try {
    await writeFolder(resolve(io.cwd, output), files, force === true)
    return 0
  } catch (error) {
    if (error instanceof FolderExistsError) return refuse(output, io)
    const why = error instanceof Error ? error.message : String(error)
    io.stderr(io.lang === 'zh' ? `错误：无法写入 ${output}:${why}\n` : `error: cannot write ${output}: ${why}\n`)
    return 73
  }
}

function refuse(folder: string, { stderr, lang }: CliIo): number {
  stderr(
    lang === 'zh'
      ? `错误：${folder} 已存在，未写入\n  = 建议：换一个文件夹，或加 --force 替换\n`
      : `error: ${folder} exists already, nothing was written\n  = help: choose another folder, or add --force to replace it\n`,
  )
  return 73
}

function whatNext(file: string, output: string | undefined, { lang }: CliIo): string {
  const name = file === '-' ? 'FILE' : file
  if (output === undefined) {
    return lang === 'zh'
      ? `下一步：regreen compare ${name} -o results/my-site   （写出报告与数据）\n`
      : `next: regreen compare ${name} -o results/my-site   (writes the report and the data)\n`
  }
  return lang === 'zh'
    ? `已写入 ${output}/  报告 report.html，数据 summary.parquet runs.parquet，来源 manifest.json\n下一步：用浏览器打开 ${output}/report.html；或 npm start -- init my-site 建立自己的场地\n`
    : `wrote ${output}/  report.html, summary.parquet, runs.parquet, manifest.json\nnext: open ${output}/report.html in a browser; or start your own site with: npm start -- init my-site\n`
}

function commandOf(file: string, { replicates, seed }: CompareFlags): string {
  return [
    'regreen compare',
    file,
    ...(replicates === undefined ? [] : [`-n ${replicates}`]),
    ...(seed === undefined ? [] : [`-s ${seed}`]),
  ].join(' ')
}
