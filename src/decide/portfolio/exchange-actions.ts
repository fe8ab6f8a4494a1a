import type { PortfolioLedger } from './portfolio-ledger.ts'
import type { Portfolio } from './portfolio.ts'

/** Rounds in which an action of a group may be exchanged for a better one. */
const EXCHANGES = 3

/**
 * In each group the chosen action gives way to a better one where that fits; and what was left out is tried once more.
 * @param order in which that is tried
 */
export function exchangeActions({ rules }: Portfolio, ledger: PortfolioLedger, worth: Float64Array, order: readonly number[]): void {
  const groups = rules.flatMap(rule => (rule.kind === 'exclusive' ? [rule.actions] : []))
  const wanted = order.filter(a => worth[a] > 0)
  for (let round = 0; round < EXCHANGES; round++) {
    let changed = false
    for (const group of groups) changed = exchangeWithin(group, ledger, worth) || changed
    for (const a of wanted) {
      if (ledger.holds(a) || !ledger.allows([a])) continue
      ledger.add(a)
      changed = true
    }
    if (!changed) return
  }
}

function exchangeWithin(group: readonly number[], ledger: PortfolioLedger, worth: Float64Array): boolean {
  const held = group.find(a => ledger.holds(a))
  if (held === undefined || !ledger.mayLeave(held)) return false
  const better = group.filter(a => worth[a] > worth[held]).toSorted((a, b) => worth[b] - worth[a])
  ledger.remove(held)
  const next = better.find(a => ledger.allows([a]))
  ledger.add(next ?? held)
  return next !== undefined
}
