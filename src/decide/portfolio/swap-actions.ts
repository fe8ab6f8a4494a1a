import type { PortfolioLedger } from './portfolio-ledger.ts'

/** How many of the last that are in a plan, and of the first that are not, are tried for each other. */
const CORE = 80
/** The same where two give way at once. */
const PAIR_CORE = 24
/** Rounds of trying. */
const ROUNDS = 10

/**
 * Tries actions that are in a plan against those that are not, where it is a close call between them: one, or two, give way to others of
 * greater worth together.
 * @param order from those that should be in a plan most to those that should least
 */
export function swapActions(ledger: PortfolioLedger, worth: Float64Array, order: readonly number[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    const inside = order.filter(a => ledger.holds(a)).toReversed()
    const outside = order.filter(a => !ledger.holds(a) && worth[a] > 0)
    const ones = inside.slice(0, CORE).map(a => [a])
    const close = inside.slice(0, PAIR_CORE)
    const pairs = close.flatMap((a, k) => close.slice(0, k).map(b => [a, b]))
    const one = ones.reduce((changed, leaving) => giveWay(leaving, ledger, worth, outside.slice(0, CORE)) || changed, false)
    const two = !one && pairs.reduce((changed, leaving) => giveWay(leaving, ledger, worth, outside.slice(0, PAIR_CORE)) || changed, false)
    if (!(one || two)) return
  }
}

/** Lets actions give way to the best that fits in their place, with what fits beside it. */
function giveWay(leaving: readonly number[], ledger: PortfolioLedger, worth: Float64Array, outside: readonly number[]): boolean {
  const left = leaving.filter(a => ledger.holds(a) && ledger.mayLeave(a))
  if (left.length < leaving.length) return false
  // Where one has left, the other may have to stay.
  for (const a of leaving) {
    if (!ledger.mayLeave(a)) {
      for (const b of leaving) ledger.add(b)
      return false
    }
    ledger.remove(a)
  }
  let best = leaving
  let most = leaving.reduce((sum, a) => sum + worth[a], 0)
  for (const b of outside) {
    if (leaving.includes(b) || !ledger.allows([b])) continue
    const together = filled(b, leaving, ledger, outside)
    const sum = together.reduce((total, c) => total + worth[c], 0)
    if (sum <= most) continue
    most = sum
    best = together
  }
  for (const b of best) ledger.add(b)
  return best !== leaving
}

/** An action with what fits beside it, in order. */
function filled(first: number, leaving: readonly number[], ledger: PortfolioLedger, outside: readonly number[]): readonly number[] {
  ledger.add(first)
  const together = [first]
  for (const c of outside) {
    if (leaving.includes(c) || !ledger.allows([c])) continue
    ledger.add(c)
    together.push(c)
  }
  for (const c of together) ledger.remove(c)
  return together
}
