import type { JudgedPlan } from './judged-plan.ts'

/**
 * The admissible plans that no other admissible plan dominates, by increasing first loss; of plans that are worth the same, the first.
 * Where none is admissible, the one that breaks the rules least.
 */
export function planFront(plans: readonly JudgedPlan[]): readonly JudgedPlan[] {
  const able = plans.filter(({ losses }) => losses.every(loss => !Number.isNaN(loss)))
  const admissible = able.filter(({ violation }) => violation === 0)
  if (admissible.length === 0)
    return able.length === 0 ? [] : [able.reduce((least, plan) => (plan.violation < least.violation ? plan : least))]
  const sorted = admissible.toSorted((a, b) => compare(a.losses, b.losses))
  const front: JudgedPlan[] = []
  for (const plan of sorted) if (!front.some(other => other.losses.every((loss, k) => loss <= plan.losses[k]))) front.push(plan)
  return front
}

/** In a sorted list a plan can only be dominated by one before it. */
function compare(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((loss, i) => loss !== b[i])
  return k < 0 ? 0 : a[k] - b[k]
}
