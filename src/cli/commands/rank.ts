import { resolve } from 'node:path'
import { appraise } from '../../compare/appraise.ts'
import type { Appraisal } from '../../compare/appraisal.ts'
import { NoCommonFutureError } from '../../compare/no-common-future-error.ts'
import type { IndicatorName } from '../../indicators/indicators.ts'
import { rankJson } from '../../report/rank-json.ts'
import { rankText } from '../../report/rank-text.ts'
import { checkFolder } from '../../store/check-folder.ts'
import { writeFolder } from '../../store/write-folder.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { guardBatch } from '../guard-batch.ts'
import { guardFolder } from '../guard-folder.ts'
import { missingCriteria } from '../missing-criteria.ts'
import { rankCriteria } from '../rank-criteria.ts'
import { rankSubject, type RankSubject } from '../rank-data.ts'
import { rankFiles } from '../rank-files.ts'
import type { RankFlags } from '../rank-flags.ts'
import { StudyError } from '../study-error.ts'
import { textOptions } from '../text-options.ts'

/**
 * `regreen rank FILE|DIR`: which alternative, how surely, and what would turn the answer.
 * @returns 0; 1 the first does not meet what is required, 2 invalid file or batch, 3 no alternative passes the safety gate, 4 incomplete batch, 64 wrong flag, 66 no such file, 73
 * cannot write, 130 interrupted
 */
export async function rank(file: string, flags: RankFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const { output, force } = flags
  if (output !== undefined) {
    const exit = await guardFolder(output, io, () => checkFolder(resolve(io.cwd, output), force === true))
    if (exit !== 0) return exit
  }
  try {
    return await guardBatch(file, io, async () => {
      const subject = await rankSubject(file, flags, io)
      if (typeof subject === 'number') return subject
      const appraisal = await appraisalOf(subject, flags, signal)
      if (output !== undefined) {
        const files = rankFiles(appraisal, subject, file, flags, io)
        const exit = await guardFolder(output, io, () => writeFolder(resolve(io.cwd, output), files, force === true))
        if (exit !== 0) return exit
      }
      say(appraisal, output, io)
      if (!appraisal.gated) return 3
      return appraisal.satisfied === false ? 1 : 0
    })
  } catch (error) {
    if (error instanceof StudyError) return fail(io, error.exit, `error: ${error.text.en}`, `错误：${error.text.zh}`)
    if (!signal.aborted) throw error
    io.stderr(io.lang === 'zh' ? '已中断，未写入任何文件\n' : 'interrupted, nothing was written\n')
    return 130
  }
}

async function appraisalOf(subject: RankSubject, flags: RankFlags, signal: AbortSignal): Promise<Appraisal> {
  const { scenario } = subject
  const year = flags.year ?? scenario.years
  if (year > scenario.years)
    throw new StudyError(
      64,
      `year ${year} lies beyond the ${scenario.years} years of scenario ${scenario.id}`,
      `第 ${year} 年超出情景 ${scenario.id} 的 ${scenario.years} 年`,
    )
  const { notes, ...asked } = await rankCriteria(flags, scenario.parameters)
  const needed = new Set<IndicatorName>([
    ...asked.criteria.map(({ indicator }) => indicator),
    ...asked.requirements.map(({ indicator }) => indicator),
    'failureProbability',
  ])
  const data = await subject.read([...needed], year, signal)
  try {
    return { ...appraise({ scenario, ...data, ...asked }), notes }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const missing = missingCriteria({ scenario, ...data, criteria: asked.criteria })
    if (missing !== null) throw new StudyError(64, missing.en, missing.zh)
    const { en, zh } = error instanceof NoCommonFutureError ? error.text : { en: error.message, zh: error.message }
    throw new StudyError(4, `these futures cannot be ranked: ${en}`, `无法据这些情景排序：${zh}`)
  }
}

function say(appraisal: Appraisal, output: string | undefined, io: CliIo): void {
  if (io.json) {
    io.stdout(`${JSON.stringify(rankJson(appraisal))}\n`)
    return
  }
  io.stdout(rankText(appraisal, textOptions(io)))
  if (output === undefined || io.quiet) return
  io.stderr(io.lang === 'zh' ? `已写入 ${output}/  report.html、rank.json\n` : `wrote ${output}/  report.html, rank.json\n`)
}
