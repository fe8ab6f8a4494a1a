import type { Portfolio, PortfolioRule, Resource } from './portfolio.ts'

/** A plan whose actions are decided one by one, and whether it can still keep the rules. */
export interface PortfolioProspects {
  take(action: number): void
  leave(action: number): void
  forget(action: number): void
  /** False: whatever is done with the actions that are not decided, some rule will be broken. */
  hopeful(): boolean
}

/** Room for rounding, as a share of the limit: a little more than what an audit lets pass. */
const TOLERANCE = 2e-9

/** A plan in which nothing is decided. */
export function portfolioProspects(problem: Portfolio): PortfolioProspects {
  const state: State = { taken: new Uint8Array(problem.actions.length), open: new Uint8Array(problem.actions.length).fill(1) }
  const { taken, open } = state
  const tests = [
    ...problem.resources.map((resource, r) => resourceTest(resource, r, problem, state)),
    ...problem.rules.map(rule => ruleTest(rule, problem, state)),
  ]
  const decide = (action: number, chosen: number, undecided: number): void => {
    taken[action] = chosen
    open[action] = undecided
  }
  return {
    take: action => decide(action, 1, 0),
    leave: action => decide(action, 0, 0),
    forget: action => decide(action, 0, 1),
    hopeful: () => tests.every(test => test()),
  }
}

/** What is taken, and what is not decided: 1 for each. */
interface State {
  readonly taken: Uint8Array
  readonly open: Uint8Array
}
type Test = () => boolean

/** The least that a sum can come to: what is taken, and of the rest only what lowers it. */
function leastOf({ taken, open }: State, actions: readonly number[], amount: (k: number) => number): number {
  let sum = 0
  for (let k = 0; k < actions.length; k++) {
    const own = amount(k)
    if (taken[actions[k]] === 1 || (open[actions[k]] === 1 && own < 0)) sum += own
  }
  return sum
}

function resourceTest({ available, carryOver }: Resource, r: number, { actions, years }: Portfolio, state: State): Test {
  const all = [...actions.keys()]
  return () => {
    let spent = 0
    let given = 0
    for (let year = 0; year < years; year++) {
      const amount = leastOf(state, all, a => actions[a].use[r * years + year])
      spent = carryOver ? spent + amount : amount
      given = carryOver ? given + available[year] : available[year]
      if (spent > given + TOLERANCE * Math.max(1, given)) return false
    }
    return true
  }
}

function ruleTest(rule: PortfolioRule, problem: Portfolio, state: State): Test {
  const { actions } = problem
  const { taken, open } = state
  switch (rule.kind) {
    case 'exclusive': {
      const group = [...new Set(rule.actions)]
      return () => group.reduce((sum, a) => sum + taken[a], 0) <= 1
    }
    case 'locked':
      return () => rule.actions.every(a => open[a] === 1 || (taken[a] === 1) === rule.chosen)
    case 'precedence':
      return () =>
        rule.after.every(
          a =>
            taken[a] === 0 ||
            rule.before.some(b => b !== a && (taken[b] === 1 || open[b] === 1) && actions[b].year <= actions[a].year - rule.lag),
        )
    case 'hazard-first': {
      const all = [...actions.keys()]
      const limit = rule.allowed + TOLERANCE * Math.max(1, Math.abs(rule.allowed))
      return () =>
        rule.after.every(a => {
          if (taken[a] === 0) return true
          const least = leastOf(state, all, b => (actions[b].year <= actions[a].year ? -rule.reduction[b] : 0))
          return rule.initial + least <= limit
        })
    }
    default:
      return linearTest(rule, state)
  }
}

function linearTest({ terms, lower, upper }: Extract<PortfolioRule, { kind: 'linear' }>, state: State): Test {
  // What names an action twice adds up, before it is asked whether it lowers the sum.
  const sums = new Map<number, number>()
  for (const { action, coefficient } of terms) sums.set(action, (sums.get(action) ?? 0) + coefficient)
  const named = [...sums.keys()]
  const amounts = [...sums.values()]
  const room = (limit: number): number => TOLERANCE * Math.max(1, Math.abs(limit))
  return () =>
    (upper === undefined || leastOf(state, named, k => amounts[k]) <= upper + room(upper)) &&
    (lower === undefined || -leastOf(state, named, k => -amounts[k]) >= lower - room(lower))
}
