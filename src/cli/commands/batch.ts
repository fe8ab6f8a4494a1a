import { withSampling } from '../../scenarios/with-sampling.ts'
import type { BatchFlags } from '../batch-flags.ts'
import { batchWords } from '../batch-words.ts'
import { batchFault } from '../batch-fault.ts'
import { beginBatch } from '../begin-batch.ts'
import { carryOut } from '../carry-out.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { openScenario } from '../open-scenario.ts'
import { tellFaults } from '../tell-faults.ts'

/**
 * `regreen batch FILE -n N -o DIR`: all alternatives through many futures, into a folder.
 * @param signal aborted by Ctrl-C: finished blocks are kept
 * @returns 0; 1 targets of precision missed, 2 invalid file or damaged batch, 4 some futures or blocks failed, 64 wrong choice, 66 no such
 * file or batch, 69 service or part missing, 73 cannot write, 130 interrupted
 */
export async function batch(file: string | undefined, flags: BatchFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const fault = batchFault(file, flags)
  if (fault) return fail(io, 64, `error: ${fault.en}`, `错误：${fault.zh}`)
  const goesOn = flags.resume === true || flags.add !== undefined
  if (goesOn && file === undefined) return carryOut(flags.output ?? '', undefined, flags, io, signal)
  const opened = await openScenario(file ?? '-', io)
  if (!opened) return 66
  tellFaults(opened, io)
  if (!opened.scenario) return 2
  if (goesOn) return carryOut(flags.output ?? '', undefined, flags, io, signal, withSampling(opened.scenario, flags.design).hash)
  const name = file ?? '-'
  return beginBatch(
    { scenario: opened.scenario, file: name, sources: opened.sources, words: ['batch', name, ...batchWords(flags)] },
    flags,
    io,
    signal,
  )
}
