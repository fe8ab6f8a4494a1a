import type { Portfolio, PortfolioRule } from './portfolio.ts'

/** What a hazard asks for. */
export interface HazardNeed {
  /** By how much it must come down; below 0: by so much it may rise. */
  readonly needed: number
  /** By how much works up to each year can raise it at most, from 0. */
  readonly raised: Float64Array
  /** The first year whose works raise it; Infinity: none does. */
  readonly raisedFrom: number
}

/** What must be known of a hazard rule to write it as rows. */
export function hazardNeed(rule: Extract<PortfolioRule, { kind: 'hazard-first' }>, { actions, years }: Portfolio): HazardNeed {
  const raised = new Float64Array(years)
  actions.forEach(({ year }, a) => {
    raised[year - 1] += Math.max(0, -rule.reduction[a])
  })
  const first = raised.findIndex(amount => amount > 0)
  for (let k = 1; k < years; k++) raised[k] += raised[k - 1]
  return { needed: rule.initial - rule.allowed, raised, raisedFrom: first < 0 ? Infinity : first + 1 }
}
