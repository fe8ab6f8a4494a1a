import type { Portfolio } from './portfolio.ts'

/** Between what each action's column must lie by the locks; what is locked both ways has a lower bound over its upper. */
export function lockedBounds({ actions, rules }: Portfolio): { readonly lower: Float64Array; readonly upper: Float64Array } {
  const lower = new Float64Array(actions.length)
  const upper = new Float64Array(actions.length).fill(1)
  for (const rule of rules) {
    if (rule.kind !== 'locked') continue
    for (const a of rule.actions) (rule.chosen ? lower : upper)[a] = rule.chosen ? 1 : 0
  }
  return { lower, upper }
}
