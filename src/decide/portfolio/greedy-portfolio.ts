import type { Portfolio } from './portfolio.ts'
import { portfolioLedger, type PortfolioLedger } from './portfolio-ledger.ts'

/** Rounds in which an action of a group may be exchanged for a better one. */
const EXCHANGES = 3

/**
 * A good plan in a blink: what must be there first; then what targets and hazards ask for; then the rest by worth for what it takes, each
 * action together with what must come before it; then exchanges within groups. Nothing of negative worth is taken for its own sake.
 * @param weights one for each objective
 * @returns indices of actions, ascending; it may break rules where the problem leaves nothing else (`auditPortfolio` tells)
 */
export function greedyPortfolio(problem: Portfolio, weights: ArrayLike<number>): readonly number[] {
  const { actions, rules } = problem
  const ledger = portfolioLedger(problem)
  const worth = Float64Array.from(actions, ({ benefit }) => benefit.reduce((sum, value, k) => sum + value * weights[k], 0))
  const price = pricesOf(problem)
  for (const rule of rules) if (rule.kind === 'locked' && rule.chosen) for (const a of rule.actions) ledger.add(a)
  serveHazards(problem, ledger, price)
  serveTargets(problem, ledger, price)

  const waiting = waitingOf(problem)
  const bundle = (a: number): readonly number[] | undefined => {
    const first = waiting[a].map(({ before, lag }) => {
      const able = before.filter(b => b !== a && actions[b].year <= actions[a].year - lag)
      if (able.some(b => ledger.holds(b))) return -1
      const free = able.filter(b => ledger.allows([b]))
      return free.length === 0
        ? undefined
        : free.reduce((best, b) => (price[b] - worth[b] * EPSILON < price[best] - worth[best] * EPSILON ? b : best))
    })
    return first.includes(undefined) ? undefined : [...new Set(first.filter(b => b !== undefined && b >= 0) as number[]), a]
  }
  const ratio = (a: number): number => {
    const needs = waiting[a].reduce((sum, { before, lag }) => {
      const able = before.filter(b => b !== a && actions[b].year <= actions[a].year - lag)
      return able.length === 0 ? Infinity : sum + able.reduce((least, b) => Math.min(least, price[b]), Infinity)
    }, 0)
    const cost = price[a] + needs
    return cost <= 0 ? Infinity : worth[a] / cost
  }
  const ratios = Float64Array.from(actions, (_, a) => ratio(a))
  const order = [...actions.keys()].filter(a => worth[a] > 0).toSorted((a, b) => ratios[b] - ratios[a] || worth[b] - worth[a] || a - b)
  for (const a of order) {
    if (ledger.holds(a)) continue
    const together = bundle(a)
    if (together && together.reduce((sum, b) => sum + worth[b], 0) > 0 && ledger.allows(together)) for (const b of together) ledger.add(b)
  }
  exchange(problem, ledger, worth, order)
  return ledger.chosen()
}

/** How much an action's worth counts against its price when a predecessor is picked. */
const EPSILON = 1e-6

/** What each action takes of all that there is: the sum over resources of the share of what is available in all years. */
function pricesOf({ actions, resources, years }: Portfolio): Float64Array {
  const totals = resources.map(({ available }) => available.reduce((sum, amount) => sum + (amount === Infinity ? 0 : amount), 0))
  return Float64Array.from(actions, ({ use }) =>
    resources.reduce((sum, _, r) => {
      let taken = 0
      for (let year = 0; year < years; year++) taken += use[r * years + year]
      return sum + (totals[r] > 0 ? taken / totals[r] : taken > 0 ? taken : 0)
    }, 0),
  )
}

type Waiting = readonly { readonly before: readonly number[]; readonly lag: number }[]

/** For each action the precedences that it waits for. */
function waitingOf({ actions, rules }: Portfolio): readonly Waiting[] {
  const waiting: { before: readonly number[]; lag: number }[][] = actions.map(() => [])
  for (const rule of rules)
    if (rule.kind === 'precedence') for (const a of rule.after) waiting[a].push({ before: rule.before, lag: rule.lag })
  return waiting
}

/** Takes what reduces hazards most for what it takes until what waits for it may begin; gives up where that cannot be. */
function serveHazards({ actions, rules }: Portfolio, ledger: PortfolioLedger, price: Float64Array): void {
  for (const rule of rules) {
    if (rule.kind !== 'hazard-first') continue
    const order = [...actions.keys()]
      .filter(a => rule.reduction[a] > 0)
      .toSorted(
        (a, b) =>
          actions[a].year - actions[b].year || rule.reduction[b] / (price[b] || EPSILON) - rule.reduction[a] / (price[a] || EPSILON),
      )
    let left = ledger.chosen().reduce((hazard, a) => hazard - rule.reduction[a], rule.initial)
    for (const a of order) {
      if (left <= rule.allowed) break
      if (ledger.holds(a) || !ledger.allows([a])) continue
      ledger.add(a)
      left -= rule.reduction[a]
    }
  }
}

/** Takes what serves targets most for what it takes, until they are met. */
function serveTargets({ rules }: Portfolio, ledger: PortfolioLedger, price: Float64Array): void {
  for (const rule of rules) {
    if (rule.kind !== 'linear' || rule.lower === undefined) continue
    const useful = rule.terms
      .filter(({ coefficient }) => coefficient > 0)
      .toSorted((a, b) => b.coefficient / (price[b.action] || EPSILON) - a.coefficient / (price[a.action] || EPSILON))
    let total = rule.terms.reduce((sum, { action, coefficient }) => sum + (ledger.holds(action) ? coefficient : 0), 0)
    for (const { action, coefficient } of useful) {
      if (total >= rule.lower) break
      if (ledger.holds(action) || !ledger.allows([action])) continue
      ledger.add(action)
      total += coefficient
    }
  }
}

/** In each group the chosen action gives way to a better one where that fits; and what was left out is tried once more. */
function exchange({ rules }: Portfolio, ledger: PortfolioLedger, worth: Float64Array, order: readonly number[]): void {
  const groups = rules.flatMap(rule => (rule.kind === 'exclusive' ? [rule.actions] : []))
  for (let round = 0; round < EXCHANGES; round++) {
    let changed = false
    for (const group of groups) {
      const held = group.find(a => ledger.holds(a))
      if (held === undefined || !ledger.mayLeave(held)) continue
      const better = group.filter(a => worth[a] > worth[held]).toSorted((a, b) => worth[b] - worth[a])
      ledger.remove(held)
      const next = better.find(a => ledger.allows([a]))
      ledger.add(next ?? held)
      changed ||= next !== undefined
    }
    for (const a of order) {
      if (ledger.holds(a) || !ledger.allows([a])) continue
      ledger.add(a)
      changed = true
    }
    if (!changed) return
  }
}
