import { resolve } from 'node:path'
import type { Text } from '../../base/text.ts'
import { compare as compareAlternatives } from '../../compare/compare.ts'
import type { Comparison } from '../../compare/comparison.ts'
import { compareJson } from '../../report/compare-json.ts'
import { compareText } from '../../report/compare-text.ts'
import { diagnosticJson } from '../../scenarios/diagnostic-json.ts'
import type { ParseResult } from '../../scenarios/parse-scenario.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { FolderRefusedError } from '../../store/folder-refused-error.ts'
import { checkFolder } from '../../store/check-folder.ts'
import { writeFolder } from '../../store/write-folder.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { openScenario } from '../open-scenario.ts'
import { programName } from '../program-name.ts'
import { progress } from '../progress.ts'
import { resultFiles } from '../result-files.ts'
import { tellDiagnostics } from '../tell-diagnostics.ts'

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
    const exit = await guarded(output, io, () => checkFolder(resolve(io.cwd, output), force === true))
    if (exit !== 0) return exit
  }
  const comparison = await simulateAll(opened.scenario, flags, io, signal)
  if (!comparison) return 130
  if (flags.output !== undefined) {
    const { output, force } = flags
    const files = resultFiles(comparison, file, opened.sources, commandOf(file, flags), io.lang)
    const exit = await guarded(output, io, () => writeFolder(resolve(io.cwd, output), files, force === true))
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
function tellFaults(result: ParseResult, io: CliIo): void {
  const { scenario, diagnostics } = result
  if (diagnostics.length === 0 || (scenario && (io.json || io.quiet))) return
  if (io.json) {
    io.stdout(`${JSON.stringify({ schema: 'regreen/errors@1', diagnostics: diagnostics.map(d => diagnosticJson(d, io.lang)) }, null, 2)}\n`)
    return
  }
  tellDiagnostics(result, io)
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

/** Does something to the output folder; says in words why it cannot be done. */
async function guarded(output: string, io: CliIo, action: () => Promise<unknown>): Promise<number> {
  try {
    await action()
    return 0
  } catch (error) {
    const { en, zh } = error instanceof FolderRefusedError ? refusal(output, error) : cannotWrite(output, error)
    return fail(io, 73, en, zh)
  }
}

function cannotWrite(output: string, error: unknown): Text {
  const why = error instanceof Error ? error.message : String(error)
  return { en: `error: cannot write ${output}: ${why}`, zh: `错误：无法写入 ${output}：${why}` }
}

const SHOWN = 5

function refusal(output: string, { reason, foreign }: FolderRefusedError): Text {
  const names = foreign.slice(0, SHOWN).join(', ') + (foreign.length > SHOWN ? ', …' : '')
  const words: Record<FolderRefusedError['reason'], Text> = {
    current: {
      en: `error: ${output} is the folder you are in, or above it, and cannot become a result folder\n  = help: name a new folder below it, for example -o results`,
      zh: `错误：${output} 是当前所在文件夹（或其上级），不能用作结果文件夹\n  = 建议：写入其下的新文件夹，例如 -o results`,
    },
    exists: {
      en: `error: ${output} exists already, nothing was written\n  = help: choose another folder, or add --force to replace an earlier result`,
      zh: `错误：${output} 已存在，未写入\n  = 建议：换一个文件夹，或加 --force 替换先前的结果`,
    },
    foreign: {
      en: `error: ${output} holds files that regreen has not written or that were changed since (${names}); nothing was changed\n  = help: choose another folder; --force replaces untouched earlier results only`,
      zh: `错误：${output} 中有并非 regreen 写入或其后被修改的文件（${names}），未改动\n  = 建议：换一个文件夹；--force 只替换未经修改的先前结果`,
    },
  }
  return words[reason]
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
    file,
    ...(replicates === undefined ? [] : [`-n ${replicates}`]),
    ...(seed === undefined ? [] : [`-s ${seed}`]),
  ].join(' ')
}
