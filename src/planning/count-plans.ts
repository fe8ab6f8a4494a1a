import type { PlanSpace } from './plan-space.ts'

/** How many plans there are before any rule; Infinity beyond what numbers hold. */
export function countPlans({ choices }: PlanSpace): number {
  return choices.reduce((count, { options, kept }) => count * (options.length + (kept ? 0 : 1)), 1)
}
