import type { RestorationProblem } from './restoration-problem.ts'
import type { RestorationPlan } from './restoration-plan.ts'
import { restorationSteps, type RestorationOptions } from './restoration-steps.ts'

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
export function planRestoration(problem: RestorationProblem, options: RestorationOptions = {}): RestorationPlan {
  const steps = restorationSteps(problem, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
