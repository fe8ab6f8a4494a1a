import type { PortfolioLedger } from './portfolio-ledger.ts'
import type { Portfolio, PortfolioRule } from './portfolio.ts'

/** What is free is next to nothing, so that two free works can be compared. */
const NEXT_TO_NOTHING = 1e-6

/** Takes what hazards and targets ask for, first what serves them most for what it takes; gives up where that cannot be. */
export function serveRules(problem: Portfolio, ledger: PortfolioLedger, price: Float64Array): void {
  for (const rule of problem.rules) if (rule.kind === 'hazard-first') serveHazard(rule, problem, ledger, price)
  for (const rule of problem.rules) if (rule.kind === 'linear') serveTarget(rule, ledger, price)
}

/** The earliest works first, until the hazard is low enough for what waits. */
function serveHazard(
  { reduction, initial, allowed }: Extract<PortfolioRule, { kind: 'hazard-first' }>,
  { actions }: Portfolio,
  ledger: PortfolioLedger,
  price: Float64Array,
): void {
  const use = (a: number): number => reduction[a] / (price[a] || NEXT_TO_NOTHING)
  const order = [...actions.keys()].filter(a => reduction[a] > 0).toSorted((a, b) => actions[a].year - actions[b].year || use(b) - use(a))
  let left = ledger.chosen().reduce((hazard, a) => hazard - reduction[a], initial)
  for (const a of order) {
    if (left <= allowed) break
    if (ledger.holds(a) || !ledger.allows([a])) continue
    ledger.add(a)
    left -= reduction[a]
  }
}

function serveTarget({ terms, lower }: Extract<PortfolioRule, { kind: 'linear' }>, ledger: PortfolioLedger, price: Float64Array): void {
  if (lower === undefined) return
  const useful = terms
    .filter(({ coefficient }) => coefficient > 0)
    .toSorted((a, b) => b.coefficient / (price[b.action] || NEXT_TO_NOTHING) - a.coefficient / (price[a.action] || NEXT_TO_NOTHING))
  let total = terms.reduce((sum, { action, coefficient }) => sum + (ledger.holds(action) ? coefficient : 0), 0)
  for (const { action, coefficient } of useful) {
    if (total >= lower) break
    if (ledger.holds(action) || !ledger.allows([action])) continue
    ledger.add(action)
    total += coefficient
  }
}
