import type { WeightSpace } from '../decide/rank/weight-space.ts'
import type { AppraisedCriterion } from './appraisal.ts'

/**
 * The criteria in the order in which the lexicographic ranking looks at them: as given where an order of importance was given, else safety
 * first and the others by falling weight (ties in the order given).
 */
export function levelOrder<C extends Pick<AppraisedCriterion, 'indicator' | 'weight'>>(
  criteria: readonly C[],
  space: WeightSpace,
): readonly C[] {
  if (space.kind === 'constrained' && space.order !== undefined) return criteria
  const isSafety = ({ indicator }: C): number => Number(indicator === 'safety')
  return criteria.toSorted((a, b) => isSafety(b) - isSafety(a) || b.weight - a.weight)
}
