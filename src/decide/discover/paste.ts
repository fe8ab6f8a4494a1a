import type { Box } from './box.ts'
import type { CaseColumn } from './cases.ts'
import { peelCut } from './peel-cut.ts'
import { betterMove, moved, scoreMove, type PrimMove } from './prim-move.ts'
import type { PrimSettings } from './prim-settings.ts'
import { isRestricted, primState, type PrimGround, type PrimState } from './prim-state.ts'

/**
 * The box after the best paste: a limit moved outward by a share of the points between it and the end, or one category let in again.
 * @returns undefined when no paste raises the density
 */
export function paste(state: PrimState, ground: PrimGround, { pasteAlpha, massMin }: PrimSettings): PrimState | undefined {
  const { columns } = ground.cases
  const only = onlyColumn(state.box, ground)
  let best: PrimMove | undefined
  for (let j = 0; j < columns.length; j++) {
    if (!isRestricted(state.box, ground.whole, j)) continue
    const near = ground.orders[j].filter(row => only[row] === j)
    for (const move of pastesOf(state, ground, j, near, pasteAlpha)) best = betterMove(best, move)
  }
  if (!best || !(best.objective > 0) || best.weight / ground.weight < massMin) return undefined
  const box = moved(state.box, best)
  const { column } = best
  const inside = state.inside.map((yes, row) => (yes === 1 || (only[row] === column && holds(box, columns, column, row)) ? 1 : 0))
  return primState(ground, box, inside)
}

const INSIDE = -1
const FAR = -2

/** By row: the one column that keeps it out of the box; INSIDE, FAR where there are several. */
function onlyColumn(box: Box, { cases: { columns, fails }, orders }: PrimGround): Int32Array {
  const only = new Int32Array(fails.length).fill(FAR)
  for (const row of orders[0]) {
    only[row] = INSIDE
    for (let j = 0; j < columns.length && only[row] !== FAR; j++)
      if (!holds(box, columns, j, row)) only[row] = only[row] === INSIDE ? j : FAR
  }
  return only
}

function holds({ lower, upper, allowed }: Box, columns: readonly CaseColumn[], j: number, row: number): boolean {
  const value = columns[j].values[row]
  const categories = allowed[j]
  return categories ? categories[value] === 1 : value >= lower[j] && value <= upper[j]
}

/** @param near rows that this column alone keeps out, ascending */
function pastesOf(state: PrimState, ground: PrimGround, column: number, near: Uint32Array, alpha: number): readonly PrimMove[] {
  const { kind, values, categories } = ground.cases.columns[column]
  const score = (side: PrimMove['side'], to: number, rows: Uint32Array): PrimMove =>
    scoreMove(state, ground, { column, side, to }, gained(rows, ground))
  if (categories)
    return categories.flatMap((_, k) => {
      const rows = near.filter(row => values[row] === k)
      return rows.length > 0 ? [score('category', k, rows)] : []
    })
  const below = near.filter(row => values[row] < state.box.lower[column])
  const above = near.filter(row => values[row] > state.box.upper[column])
  const moves: PrimMove[] = []
  if (above.length > 0) {
    const cut = peelCut(i => values[above[i]], above.length, alpha)
    const to = kind === 'number' ? cut : Math.floor(cut)
    moves.push(
      score(
        'upper',
        to,
        above.filter(row => values[row] <= to),
      ),
    )
  }
  if (below.length > 0) {
    const cut = peelCut(i => values[below[i]], below.length, 1 - alpha)
    const to = kind === 'number' ? cut : Math.ceil(cut)
    moves.push(
      score(
        'lower',
        to,
        below.filter(row => values[row] >= to),
      ),
    )
  }
  return moves
}

function gained(rows: Uint32Array, { cases: { fails, weights } }: PrimGround): { readonly weight: number; readonly failing: number } {
  let weight = 0
  let failing = 0
  for (const row of rows) {
    const w = weights ? weights[row] : 1
    weight += w
    failing += w * fails[row]
  }
  return { weight, failing }
}
