import type { IndicatorName } from '../indicators/indicators.ts'
import type { View } from './create-view.ts'

/** The scores that a ranking weighs. */
export const CRITERIA = ['safety', 'function', 'landscape'] as const satisfies readonly IndicatorName[]

/** Expected scores of an alternative at the end, in the order of `CRITERIA`. */
export function criteriaOf({ comparison, end }: View, id: string): readonly (number | null)[] {
  const alternative = comparison.alternatives.find(each => each.id === id)
  return CRITERIA.map(name => alternative?.indicators[name].mean[end] ?? null)
}
