import { copyInto } from './copy-into.ts'
import { simulate, type Run } from './simulate.ts'

/**
 * Splits a twin off a run as it stands at the start of month `from`, and takes it to month `to`. The run itself is only read: its columns
 * are copied, and every draw is keyed, so nothing that the twin does reaches it.
 * @param twin columns, works, weather and observer of its own; its coupling of routing may be the run's
 */
export function disturb(run: Pick<Run, 'state'>, twin: Run, from: number, to: number): void {
  copyInto(twin.state, run.state)
  simulate(twin, from, to)
}
