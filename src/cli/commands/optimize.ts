import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Text } from '../../base/text.ts'
import { VERSION } from '../../compare/version.ts'
import { inlinePlans } from '../../planning/inline-plans.ts'
import { optimizePlan, type OptimizeOptions } from '../../planning/optimize-plan.ts'
import type { PlanOptimization } from '../../planning/plan-optimization.ts'
import { SEARCH_EFFORTS } from '../../planning/search-settings.ts'
import { numberFormat } from '../../report/number-format.ts'
import { optimizeJson } from '../../report/optimize-json.ts'
import { OPTIMIZE_MESSAGES } from '../../report/optimize-messages.ts'
import { optimizeText } from '../../report/optimize-text.ts'
import { sayFrom } from '../../report/say-from.ts'
import { planThreads } from '../../runners/plan-threads.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { highsSolver } from '../../solvers/highs-solver.ts'
import { checkFolder } from '../../store/check-folder.ts'
import { openPlanJournal, OtherJournalError, type PlanJournal } from '../../store/plan-journal.ts'
import { writeFolder } from '../../store/write-folder.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { guardFolder } from '../guard-folder.ts'
import { openScenario } from '../open-scenario.ts'
import { optimizeDecision, type FlaggedDecision } from '../optimize-decision.ts'
import { optimizeFiles } from '../optimize-files.ts'
import type { OptimizeFlags } from '../optimize-flags.ts'
import { programName } from '../program-name.ts'
import { progress } from '../progress.ts'
import { shellWord } from '../shell-word.ts'
import { StudyError } from '../study-error.ts'
import { tellFaults } from '../tell-faults.ts'
import { textOptions } from '../text-options.ts'

/**
 * `regreen optimize FILE`: which measure where, when and how much, within a budget.
 * @returns 0; 2 invalid file, 3 no plan keeps the rules, 64 wrong flag, 66 no such file, 73 folder exists or cannot be written, 130
 * interrupted
 */
export async function optimize(file: string, flags: OptimizeFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const opened = await openScenario(file, io)
  if (!opened) return 66
  tellFaults(opened, io)
  const { scenario } = opened
  if (!scenario) return 2
  const { output, force } = flags
  if (flags.resume && output === undefined)
    return fail(
      io,
      64,
      'error: --resume needs the folder of the search\n  = help: add -o DIR',
      '错误：--resume 需要指明结果文件夹\n  = 建议：加 -o DIR',
    )
  if (output !== undefined) {
    const exit = await guardFolder(output, io, () => checkFolder(resolve(io.cwd, output), force === true))
    if (exit !== 0) return exit
  }
  try {
    return await optimizeAndTell(scenario, opened.sources, file, flags, io, signal)
  } catch (error) {
    if (error instanceof StudyError) return fail(io, error.exit, `error: ${error.text.en}`, `错误：${error.text.zh}`)
    throw error
  }
}

async function optimizeAndTell(
  scenario: Scenario,
  sources: Readonly<Record<string, string>>,
  file: string,
  flags: OptimizeFlags,
  io: CliIo,
  signal: AbortSignal,
): Promise<number> {
  const { output, force } = flags
  const flagged = await optimizeDecision(scenario, flags, SEARCH_EFFORTS[flags.effort])
  tellBudget(flagged, io)
  const result = await search(scenario, flagged, flags, io, signal)
  if (typeof result === 'number') return result
  if (output !== undefined) {
    const files = optimizeFiles(result, file, sources, commandOf(file, flags), io)
    const exit = await guardFolder(output, io, () => writeFolder(resolve(io.cwd, output), files, force === true))
    if (exit !== 0) return exit
    await rm(journalOf(output, io), { force: true })
  }
  say(result, output, io)
  return result.status === 'infeasible' ? 3 : 0
}

/** The search, journalled where there is a folder to come; or an exit code. */
async function search(
  scenario: Scenario,
  { decision }: FlaggedDecision,
  flags: OptimizeFlags,
  io: CliIo,
  signal: AbortSignal,
): Promise<PlanOptimization | number> {
  const { output, effort, threads } = flags
  const seed = flags.seed ?? scenario.seed
  const journal = output === undefined ? undefined : await openJournal(output, scenario, seed, flags, io)
  if (typeof journal === 'number') return journal
  const pool = threads === 1 ? undefined : planThreads(scenario, threads)
  const open: OptimizeOptions['open'] = setup => {
    const run = pool ? pool.open(setup) : inlinePlans(setup)
    return journal ? journal.around(setup, run) : run
  }
  const settings = SEARCH_EFFORTS[effort]
  const bar = progress(io.stderr, io.terminal && !io.quiet)
  const expected = USUAL_ROUND * (settings.rounds + 2) + settings.evolution
  const onProgress = (done: number): void | Promise<void> => bar.update(done, Math.max(done, expected))
  try {
    return await optimizePlan(scenario, decision, {
      engine: VERSION,
      seed,
      settings,
      solver: await highsSolver(),
      open,
      signal,
      onProgress,
    })
  } catch (error) {
    if (!signal.aborted) throw error
    bar.clear()
    io.stderr(interrupted(output)[io.lang])
    return 130
  } finally {
    bar.clear()
    await pool?.close()
    await journal?.close()
  }
}

/** Plans that a round usually simulates; how many it will be is not known beforehand. */
const USUAL_ROUND = 300

const interrupted = (output: string | undefined): Text =>
  output === undefined
    ? { en: 'interrupted, nothing was written\n', zh: '已中断，未写入任何文件\n' }
    : { en: `interrupted; go on with --resume -o ${output}\n`, zh: `已中断；可用 --resume -o ${output} 继续\n` }

const journalOf = (output: string, { cwd }: CliIo): string => `${resolve(cwd, output)}.search.jsonl`

/** The journal of the search, or an exit code: what a broken-off search left is not gone on with unless that is asked for. */
async function openJournal(
  output: string,
  { hash }: Scenario,
  seed: number,
  { resume, force }: OptimizeFlags,
  io: CliIo,
): Promise<PlanJournal | number> {
  const path = journalOf(output, io)
  if (force && !resume) await rm(path, { force: true })
  try {
    const journal = await openPlanJournal(path, { schema: 'regreen/journal@1', engine: VERSION, scenario: hash, seed })
    if (journal.known === 0 || resume) return journal
    await journal.close()
    return fail(
      io,
      73,
      `error: ${path} holds ${journal.known} plans of a search that was broken off\n  = help: add --resume to go on with it, or --force to begin anew`,
      `错误：${path} 中有中断的搜索结果（${journal.known} 个方案）\n  = 建议：加 --resume 继续，或加 --force 重新开始`,
    )
  } catch (error) {
    if (error instanceof OtherJournalError) {
      return fail(
        io,
        73,
        `error: ${path} belongs to another scenario, seed or version\n  = help: choose another folder, or add --force to begin anew`,
        `错误：${path} 属于其他情景、种子或版本\n  = 建议：换一个文件夹，或加 --force 重新开始`,
      )
    }
    const why = error instanceof Error ? error.message : String(error)
    return fail(io, 73, `error: cannot write ${path}: ${why}`, `错误：无法写入 ${path}：${why}`)
  }
}

function tellBudget({ budgetOf }: FlaggedDecision, io: CliIo): void {
  if (!budgetOf || io.quiet) return
  const { alternative, amount } = budgetOf
  const text = sayFrom(OPTIMIZE_MESSAGES, io.lang)('budgetFrom', {
    title: alternative.title[io.lang],
    amount: numberFormat('cost', io.lang, { among: [amount] }).value(amount),
  })
  io.stderr(`${text.replaceAll('\u00a0', ' ')}\n`)
}

function say(result: PlanOptimization, output: string | undefined, io: CliIo): void {
  if (io.json) {
    io.stdout(`${JSON.stringify(optimizeJson(result))}\n`)
    return
  }
  io.stdout(optimizeText(result, textOptions(io)))
  if (io.quiet) return
  const { lang } = io
  if (output === undefined) {
    io.stderr(
      lang === 'zh'
        ? '下一步：加 -o results/plan 写出报告与可继续比较的情景文件 plan.yaml\n'
        : 'next: add -o results/plan for the report and plan.yaml, the scenario with this plan as one more alternative\n',
    )
    return
  }
  io.stderr(
    lang === 'zh'
      ? `已写入 ${output}/  report.html、plan.json、plan.yaml\n下一步：${programName()} compare ${output}/plan.yaml\n`
      : `wrote ${output}/  report.html, plan.json, plan.yaml\nnext: ${programName()} compare ${output}/plan.yaml\n`,
  )
}

function commandOf(file: string, { budget, objectives, effort, seed }: OptimizeFlags): string {
  const flags = [
    budget === undefined ? [] : [`--budget ${shellWord(budget)}`],
    objectives === undefined ? [] : [`--objectives ${shellWord(objectives)}`],
    effort === 'normal' ? [] : [`--effort ${effort}`],
    seed === undefined ? [] : [`-s ${seed}`],
  ]
  return ['regreen optimize', shellWord(file), ...flags.flat()].join(' ')
}
