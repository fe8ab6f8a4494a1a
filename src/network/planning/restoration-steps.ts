import type { RestorationPlan } from './restoration-plan.ts'
import type { RestorationProblem } from './restoration-problem.ts'
import { RestorationSearch } from './restoration-search.ts'
import { restoredLandscape } from './restored-landscape.ts'

export interface RestorationOptions {
  /**
   * Landscapes that may be valued; default 100,000. One that takes very many steps counts as several, so that this is about a minute at most.
   * Work is counted, never timed, so that everybody gets the same plan.
   */
  readonly work?: number
}

/** How far a search is: the work that is spent, and that may be. */
export interface RestorationProgress {
  readonly spent: number
  readonly work: number
}

const WORK = 100_000

/**
 * `planRestoration` step by step, for whoever wants to show how far it is or to stop it.
 * @throws RangeError for a problem without meaning
 */
export function* restorationSteps(
  problem: RestorationProblem,
  { work = WORK }: RestorationOptions = {},
): Generator<RestorationProgress, RestorationPlan, void> {
  const search = new RestorationSearch(problem, restoredLandscape(problem), work)
  const windows = yield* told(search.windows())
  search.begin(windows)
  let open = -Infinity
  for (const window of windows) {
    if (window.bound <= search.best) continue
    const proved = search.spent < work && (yield* told(search.solve(window)))
    if (!proved) open = Math.max(open, window.bound)
  }
  return search.plan(open)

  function* told<T>(steps: Generator<number, T, void>): Generator<RestorationProgress, T, void> {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value
      yield { spent: Math.min(step.value, work), work }
    }
  }
}
