import { resolve } from 'node:path'
import { sensitivityJson } from '../../report/sensitivity-json.ts'
import { sensitivityReportOf } from '../../report/sensitivity-report-of.ts'
import type { SensitivityReport } from '../../report/sensitivity-report.ts'
import { sensitivityText } from '../../report/sensitivity-text.ts'
import { looksLikeFormulaModel } from '../../scenarios/looks-like-formula-model.ts'
import type { Refusal } from '../../sensitivity/refusal.ts'
import { checkFolder } from '../../store/check-folder.ts'
import { writeFolder } from '../../store/write-folder.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { folderStudy } from '../folder-study.ts'
import { formulaStudy } from '../formula-study.ts'
import { guardBatch } from '../guard-batch.ts'
import { guardFolder } from '../guard-folder.ts'
import { isFolder } from '../is-folder.ts'
import { readInput } from '../read-input.ts'
import { scenarioStudy } from '../scenario-study.ts'
import { sensitivityFiles } from '../sensitivity-files.ts'
import type { SensitivityFlags } from '../sensitivity-flags.ts'
import type { Study } from '../study.ts'
import { StudyError } from '../study-error.ts'
import { textOptions } from '../text-options.ts'

/**
 * `regreen sensitivity FILE`: which uncertain inputs an indicator hangs on, of a scenario, of a model written as formulas, or of the futures
 * of a batch that was run.
 * @returns 0; 2 invalid file, 4 too many runs failed for the method, 64 wrong choice, 66 no such file, 73 cannot write, 130 interrupted
 */
export async function sensitivity(file: string, flags: SensitivityFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const { output, force } = flags
  if (output !== undefined) {
    const exit = await guardFolder(output, io, () => checkFolder(resolve(io.cwd, output), force === true))
    if (exit !== 0) return exit
  }
  try {
    return await guardBatch(file, io, async () => {
      const study = await studyOf(file, flags, io, signal)
      return typeof study === 'number' ? study : await tell(study, file, flags, io)
    })
  } catch (error) {
    if (error instanceof StudyError) return fail(io, error.exit, `error: ${error.text.en}`, `错误：${error.text.zh}`)
    if (!signal.aborted) throw error
    io.stderr(io.lang === 'zh' ? '已中断，未写入任何文件\n' : 'interrupted, nothing was written\n')
    return 130
  }
}

/** Makes the runs, or says why not and gives the exit code. */
async function studyOf(file: string, flags: SensitivityFlags, io: CliIo, signal: AbortSignal): Promise<Study | number> {
  const path = resolve(io.cwd, file)
  if (await isFolder(path)) return folderStudy(path, flags)
  const text = await readInput(file, io)
  if (text === undefined) return 66
  const study = looksLikeFormulaModel(text) ? await formulaStudy(file, text, flags, io) : await scenarioStudy(file, text, flags, io, signal)
  return study ?? 2
}

async function tell(study: Study, file: string, flags: SensitivityFlags, io: CliIo): Promise<number> {
  const { output, force } = flags
  const report = sensitivityReportOf(study.runs, study.of)
  if ('kind' in report) throw refused(report, flags)
  if (output !== undefined) {
    const files = sensitivityFiles(report, study, file, flags, io)
    const exit = await guardFolder(output, io, () => writeFolder(resolve(io.cwd, output), files, force === true))
    if (exit !== 0) return exit
  }
  say(report, output, io)
  return 0
}

function say(report: SensitivityReport, output: string | undefined, io: CliIo): void {
  if (io.json) {
    io.stdout(`${JSON.stringify(sensitivityJson(report))}\n`)
    return
  }
  io.stdout(sensitivityText(report, textOptions(io)))
  if (output === undefined || io.quiet) return
  io.stderr(io.lang === 'zh' ? `已写入 ${output}/  sensitivity.html、.json、.csv\n` : `wrote ${output}/  sensitivity.html, .json, .csv\n`)
}

function refused({ failed, dropped, of }: Refusal, { method }: SensitivityFlags): StudyError {
  return new StudyError(
    4,
    `${failed} runs failed, and ${dropped} of ${of} parts of the design with them: more than ${method} can stand\n  = help: --method pawn works with the runs that did not fail; or narrow what makes them fail`,
    `${failed} 次运行失败，设计中 ${of} 部分有 ${dropped} 部分随之失效，超出 ${method} 的容许范围\n  = 建议：--method pawn 可用未失败的运行；或收窄导致失败的参数范围`,
  )
}
