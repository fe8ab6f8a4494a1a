import type { RestorationWindow } from './restoration-search.ts'

/** Steps that the search may take: it values nothing, so they are cheap. */
const STEPS = 200_000

/**
 * Any set of cells that comes to a least area and keeps the other limits. Windows are gone through one after the other, dear cells first, and
 * given up where all that is left is not enough.
 * @param cost [ha] of each cell
 * @param least [ha]
 * @param fits do these cells keep budget and diameter? Once they do not, more cells never do
 * @returns the plan, if one was found, and whether everything was looked at
 */
export function leastPlan(
  windows: readonly RestorationWindow[],
  cost: ArrayLike<number>,
  least: number,
  fits: (cells: readonly number[]) => boolean,
): { readonly plan?: readonly number[]; readonly complete: boolean } {
  let steps = 0
  const visit = (kept: readonly number[], spent: number, cells: readonly number[], left: number): readonly number[] | undefined => {
    if (spent >= least) return kept
    if (spent + left < least) return undefined
    let rest = left
    for (const [k, cell] of cells.entries()) {
      if (++steps > STEPS || spent + rest < least) return undefined
      rest -= cost[cell]
      const next = [...kept, cell]
      if (!fits(next)) continue
      const found = visit(next, spent + cost[cell], cells.slice(k + 1), rest)
      if (found) return found
    }
    return undefined
  }
  for (const { first, cells } of windows) {
    const start = first === undefined ? [] : [first]
    const dear = cells.toSorted((a, b) => cost[b] - cost[a] || a - b)
    const spent = start.reduce((sum, cell) => sum + cost[cell], 0)
    // A little more, so that rounding gives nothing up.
    const left = dear.reduce((sum, cell) => sum + cost[cell], 0) * (1 + 1e-9)
    const plan = fits(start) ? visit(start, spent, dear, left) : undefined
    if (plan) return { plan, complete: false }
    if (steps > STEPS) return { complete: false }
  }
  return { complete: true }
}
