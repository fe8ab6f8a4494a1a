import type { MilpRow } from './milp-row.ts'
import type { Adjacency } from './portfolio.ts'

/** On which sides a programme must hold back the column that says whether two places are in a plan together. */
export interface AdjacencySides {
  /** It must not be 1 where a place is missing: something gains by it. */
  readonly above: boolean
  /** It must be 1 where both are there: something is lost by it. */
  readonly below: boolean
}

/**
 * Two places that are worth more together, or less, as rows. Held on both sides, the column is 0 or 1 by itself as soon as the actions are.
 * @param column that says whether both are there
 * @param parts of actions that exclude each other
 */
export function adjacencyRows(
  { first, second }: Adjacency,
  column: number,
  { above, below }: AdjacencySides,
  parts: (list: Iterable<number>) => readonly (readonly number[])[],
): readonly MilpRow[] {
  const sum = (actions: readonly number[], factor: number): MilpRow['terms'] => actions.map(a => [a, factor] as const)
  const rows: MilpRow[] = []
  if (above) for (const side of [new Set(first), new Set(second)]) rows.push({ terms: [[column, 1], ...sum([...side], -1)], upper: 0 })
  if (below)
    for (const one of parts(first))
      for (const other of parts(second)) rows.push({ terms: [[column, -1], ...sum(one, 1), ...sum(other, 1)], upper: 1 })
  return rows
}
