import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { VERSION } from '../../compare/version.ts'
import { writeAsciiGrid } from '../../geodata/write-ascii-grid.ts'
import type { RestorationPlan } from '../../network/planning/restoration-plan.ts'
import { restorationSteps } from '../../network/planning/restoration-steps.ts'
import { plainJson } from '../../report/plain-json.ts'
import { restorationText } from '../../report/restoration-text.ts'
import { checkFolder } from '../../store/check-folder.ts'
import { writeFolder } from '../../store/write-folder.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { guardFolder } from '../guard-folder.ts'
import type { NetworkPlanFlags } from '../network-plan-flags.ts'
import { restorationInput, type RestorationInput } from '../restoration-input.ts'
import { shellWord } from '../shell-word.ts'
import { StudyError } from '../study-error.ts'
import { textOptions } from '../text-options.ts'
import { withManifest } from '../with-manifest.ts'
import { withProgress } from '../with-progress.ts'

/**
 * `regreen network plan HABITAT.asc`: which cells of a raster to restore for the largest mesh size or connectivity, with a bound.
 * @returns 0; 1 no plan was found, which proves nothing, 2 a raster that cannot be used, 3 the least area cannot fit into the limits, 64 wrong flag, 66 no such file, 73 cannot write, 130 interrupted
 */
export async function networkPlan(file: string, flags: NetworkPlanFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const { output, force } = flags
  if (output !== undefined) {
    const exit = await guardFolder(output, io, () => checkFolder(resolve(io.cwd, output), force === true))
    if (exit !== 0) return exit
  }
  try {
    return await planAndTell(file, flags, io, signal)
  } catch (error) {
    if (error instanceof StudyError) return fail(io, error.exit, `error: ${error.text.en}`, `错误：${error.text.zh}`)
    throw error
  }
}

async function planAndTell(file: string, flags: NetworkPlanFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const { output, force } = flags
  const input = await restorationInput(file, flags, io)
  const plan = await withProgress(io, signal, update => searched(input, flags, signal, update))
  if (!plan) return 130
  if (output !== undefined) {
    const exit = await guardFolder(output, io, () =>
      writeFolder(resolve(io.cwd, output), filesOf(plan, input, file, flags), force === true),
    )
    if (exit !== 0) return exit
  }
  io.stdout(io.json ? `${JSON.stringify(jsonOf(plan, input))}\n` : restorationText(plan, input.problem, textOptions(io)))
  if (output !== undefined && !io.json && !io.quiet)
    io.stderr(
      io.lang === 'zh' ? `已写入 ${output}/  plan.asc（1 为待恢复）、plan.json\n` : `wrote ${output}/  plan.asc (1: restore), plan.json\n`,
    )
  return { infeasible: 3, 'not-found': 1, within: 0, optimal: 0 }[plan.status]
}

/** Searches, and hears Ctrl-C on the way. */
async function searched(
  { problem }: RestorationInput,
  { work }: NetworkPlanFlags,
  signal: AbortSignal,
  update: (done: number, total: number) => void | Promise<void>,
): Promise<RestorationPlan> {
  const steps = restorationSteps(problem, { work })
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    const pause = update(step.value.spent, step.value.work)
    if (pause) await pause
    signal.throwIfAborted()
  }
}

function jsonOf(plan: RestorationPlan, { problem }: RestorationInput): object {
  const { grid, metric, budget, least, diameter, neighbours, gap } = problem
  const cells = plan.cells.map(cell => ({
    row: Math.floor(cell / grid.columns) + 1,
    column: (cell % grid.columns) + 1,
    area: problem.cost[cell],
  }))
  const limits = { maxArea: budget, minArea: least ?? 0, maxDiameter: diameter ?? null, neighbours, ...(metric === 'iic' && { gap }) }
  return { schema: 'regreen/network-plan@1', engine: VERSION, metric, ...(plainJson({ ...plan, gap: plan.gap }) as object), limits, cells }
}

function filesOf(
  plan: RestorationPlan,
  input: RestorationInput,
  file: string,
  flags: NetworkPlanFlags,
): ReadonlyMap<string, string | Uint8Array> {
  const { grid, inside } = input.problem
  const chosen = new Set(plan.cells)
  const values = Float64Array.from(inside, (flag, cell) => (flag === 0 ? Number.NaN : chosen.has(cell) ? 1 : 0))
  const hash = createHash('sha256').update(Object.values(input.sources).join('\n')).digest('hex')
  const outputs = new Map<string, string>([
    ['plan.asc', writeAsciiGrid(grid, values)],
    ['plan.json', `${JSON.stringify(jsonOf(plan, input))}\n`],
  ])
  const { maxArea, minArea, maxDiameter, metric, restorable, hectares, locked, outside, neighbours, gap, work } = flags
  const named = { maxArea, minArea, maxDiameter, metric, restorable, hectares, locked, outside, neighbours, gap, work }
  const words = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`${flagOf(name)} ${shellWord(value)}`]))
  const command = ['regreen network plan', shellWord(file), ...words].join(' ')
  const made = { scenario: { id: 'raster', hash }, engine: VERSION, seed: 0, replicates: 0, command, created: new Date().toISOString() }
  return withManifest(outputs, made, file, input.sources)
}

const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
