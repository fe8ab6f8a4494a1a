import type { Lever } from '../../scenarios/lever.ts'
import { readLever } from '../../scenarios/read-lever.ts'
import { sweepScenario } from '../../scenarios/sweep-scenario.ts'
import type { BatchFlags } from '../batch-flags.ts'
import { batchWords } from '../batch-words.ts'
import { beginBatch } from '../begin-batch.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { openScenario } from '../open-scenario.ts'
import { tellFaults } from '../tell-faults.ts'
import { batch } from './batch.ts'

/** Flags of `regreen sweep`. */
export interface SweepFlags extends BatchFlags {
  readonly set: readonly string[]
}

/** Alternatives that one batch may have. */
const MOST = 500

/**
 * `regreen sweep FILE --set …`: every combination of doses, under the same futures.
 * @returns as `regreen batch`; 64 also for a lever that cannot be read
 */
export async function sweep(file: string, flags: SweepFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  if (flags.resume || flags.add !== undefined || flags.output === undefined) return batch(file, flags, io, signal)
  const opened = await openScenario(file, io)
  if (!opened) return 66
  tellFaults(opened, io)
  const { scenario } = opened
  if (!scenario) return 2
  const levers: Lever[] = []
  for (const text of flags.set) {
    const read = await readLever(text, scenario)
    if ('reason' in read) return fail(io, 64, `error: --set: ${read.reason.en}`, `错误：--set：${read.reason.zh}`)
    levers.push(read.lever)
  }
  const points = levers.reduce((product, { values }) => product * values.length, 1)
  if (points > MOST) {
    return fail(
      io,
      64,
      `error: ${points} combinations are more than ${MOST}\n  = help: fewer values, or larger steps`,
      `错误：组合数 ${points} 超过 ${MOST}\n  = 建议：减少取值或加大步长`,
    )
  }
  const swept = sweepScenario(scenario, levers)
  const words = ['sweep', file, ...flags.set.flatMap(text => ['--set', text]), ...batchWords(flags)]
  return beginBatch(
    { scenario: swept.scenario, file, sources: opened.sources, words, levers: { levers, points: swept.points } },
    flags,
    io,
    signal,
  )
}
