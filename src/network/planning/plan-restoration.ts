import type { RestorationProblem } from './restoration-problem.ts'
import type { RestorationPlan } from './restoration-plan.ts'
import { RestorationSearch } from './restoration-search.ts'
import { restoredLandscape } from './restored-landscape.ts'

export interface RestorationOptions {
  /** Landscapes that may be valued; default 100,000. Work is counted, never timed, so that everybody gets the same plan. */
  readonly work?: number
}

const WORK = 100_000
/**
 * Cells to restore so that mesh size or connectivity is as large as it can be. Plans that fit into the diameter lie around one cell, their
 * first: the windows around all cells are bounded, taken best first, and searched, until no window can be better than the best plan.
 *
 * Bounds. (1) More habitat is never worth less, so a window is worth at most what it is worth with all its cells. (2) Whatever is restored
 * joins or links only patches that it touches or reaches; to take all of these and as many cells as the budget can buy for one patch is worth
 * at least as much, since no path gets longer. The smaller of both counts; the bound of a search is the largest of those windows that were
 * not searched through, and of the best plan.
 * @throws RangeError for a problem without meaning
 */
export function planRestoration(problem: RestorationProblem, { work = WORK }: RestorationOptions = {}): RestorationPlan {
  const landscape = restoredLandscape(problem)
  const search = new RestorationSearch(problem, landscape, work)
  const windows = search.windows()
  search.begin(windows)
  let open = -Infinity
  for (const { cells, bound, first } of windows) {
    if (bound <= search.best) continue
    if (search.spent >= work) {
      open = Math.max(open, bound)
      continue
    }
    const proved = search.solve(cells, first)
    if (!proved) open = Math.max(open, bound)
  }
  return search.plan(open)
}
