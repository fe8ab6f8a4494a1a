import type { PlanSpace } from './plan-space.ts'

/** Every plan, the first choice turning slowest; for spaces that `countPlans` shows to be small. */
export function everyPlan({ choices }: PlanSpace): readonly Float64Array[] {
  return choices.reduce<readonly Float64Array[]>(
    (plans, { options, kept }, c) =>
      plans.flatMap(plan =>
        Array.from({ length: options.length + (kept ? 0 : 1) }, (_, k) => {
          const next = plan.slice()
          next[c] = kept ? k + 1 : k
          return next
        }),
      ),
    [new Float64Array(choices.length)],
  )
}
