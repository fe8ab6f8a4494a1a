import type { Portfolio, PortfolioRule } from './portfolio.ts'

/** Actions of which one must come before another. */
export type FirstNeeded = readonly number[]

/** For each action, what must come before it by each rule that it waits for: the actions any one of which will do. */
export function firstNeeded({ actions, rules, years }: Portfolio): readonly (readonly FirstNeeded[])[] {
  const needed: FirstNeeded[][] = actions.map(() => [])
  for (const rule of rules) {
    if (rule.kind !== 'precedence') continue
    const before = new Set(rule.before)
    // The same list for all that wait in a year.
    const byYear = Array.from({ length: years }, (_, k) => ableIn(k + 1, rule, before, actions))
    for (const a of new Set(rule.after)) {
      const able = byYear[actions[a].year - 1]
      needed[a].push(before.has(a) ? able.filter(b => b !== a) : able)
    }
  }
  return needed
}

function ableIn(
  year: number,
  { lag }: Extract<PortfolioRule, { kind: 'precedence' }>,
  before: ReadonlySet<number>,
  actions: Portfolio['actions'],
): FirstNeeded {
  return [...before].filter(b => actions[b].year <= year - lag)
}
