import type { ValidationRow } from '../compare/comparison.ts'

/** `reached`: the published figure, or the bound; `near`: the tolerance but not the figure; `missed`: neither. */
export type Verdict = 'reached' | 'near' | 'missed'

/** How a published number came out. */
export function verdictOf({ within, figure }: Pick<ValidationRow, 'within' | 'figure'>): Verdict {
  if (!within) return 'missed'
  return figure === 'met' || figure === 'bound' ? 'reached' : 'near'
}
