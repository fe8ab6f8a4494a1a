import type { Draw } from '../base/draw.ts'
import type { ParamSpecs, ParamValues } from '../base/param-spec.ts'
import type { Columns } from './columns.ts'
import type { Forcing } from './forcing.ts'
import type { Process } from './process.ts'
import type { RuleWatch } from './rule-watch.ts'
import type { Site } from './site.ts'

/** A process with its parameters, resolved once a replicate. */
export interface Bound {
  readonly process: Process
  readonly params: ParamValues<ParamSpecs>
}

/** Something that sees all units at once: works with budgets, routing, the network. Runs as a barrier between months. */
export interface Coupling {
  readonly every: 1 | 12
  apply(run: Run, month: number): void
}

/** Looks at the state at the end of each month. */
export type Observer = (state: Columns, month: number) => void

/** Everything one trajectory needs. */
export interface Run {
  readonly site: Site
  readonly state: Columns
  readonly processes: readonly Bound[]
  readonly before: readonly Coupling[]
  readonly after: readonly Coupling[]
  readonly forcing: Forcing
  readonly draw: Draw
  readonly observe: Observer
  /** What the rules of the schedule remember; absent where there are none. */ readonly watches?: readonly RuleWatch[]
}

/** Units advanced together; fixed by the problem, never by the number of threads, so that results do not depend on it. */
export const BLOCK = 1024

/**
 * Advances a run from month `from` to month `to` (exclusive): the one loop of the product. Everything before it prepares a
 * {@link Run}, everything after it reads what {@link Observer} saw.
 * @param block units advanced together; only tests pass another than {@link BLOCK}
 */
export function simulate(run: Run, from: number, to: number, block: number = BLOCK): void {
  const { state, site, processes, before, after, forcing, draw } = run
  for (let month = from; month < to; month++) {
    for (let c = 0; c < before.length; c++) if (month % before[c].every === 0) before[c].apply(run, month)
    for (let lo = 0; lo < state.n; lo += block) {
      const hi = Math.min(lo + block, state.n)
      for (let p = 0; p < processes.length; p++)
        processes[p].process.step(state, site.columns, forcing, processes[p].params, draw, month, lo, hi)
    }
    for (let c = 0; c < after.length; c++) if ((month + 1) % after[c].every === 0) after[c].apply(run, month)
    run.observe(state, month)
  }
}
