import { beyond } from './beyond.ts'
import type { JudgedPlan } from './judged-plan.ts'
import type { PlanAim } from './plan-aim.ts'

/** Is `a` better than `b`? Less beyond the limits first, then less loss (rules of Deb 2000, doi:10.1016/S0045-7825(99)00389-8). */
export function betterPlan(a: JudgedPlan, b: JudgedPlan, aim: PlanAim): boolean {
  const [one, other] = [beyond(a, aim), beyond(b, aim)]
  if (one !== other) return one < other
  const [loss, rival] = [aim.loss(a), aim.loss(b)]
  return loss < rival || (Number.isNaN(rival) && !Number.isNaN(loss))
}
