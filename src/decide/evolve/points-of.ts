import { isFailed } from './is-failed.ts'
import type { Evaluation } from './evaluation.ts'

/** Objectives and violations as columns: points[i * objectives + k] and violation[i]; a failed evaluation is NaN throughout. */
export function pointsOf(
  evaluations: readonly Evaluation[],
  objectives: number,
): { readonly points: Float64Array; readonly violation: Float64Array } {
  const points = new Float64Array(evaluations.length * objectives).fill(NaN)
  const violation = new Float64Array(evaluations.length).fill(NaN)
  evaluations.forEach((evaluation, i) => {
    if (isFailed(evaluation)) return
    violation[i] = evaluation.violation
    for (let k = 0; k < objectives; k++) points[i * objectives + k] = evaluation.objectives[k]
  })
  return { points, violation }
}
