import type { Box } from './box.ts'
import { isRestricted, restrictedColumns, type PrimGround, type PrimState } from './prim-state.ts'

/** A change of one limit of a box, or of one category. */
export interface PrimMove {
  readonly column: number
  /** The side that moves; `category`: one is dropped or let in. */
  readonly side: 'upper' | 'lower' | 'category'
  /** The new limit, or the number of the category. */
  readonly to: number
  /** Weight of the box after the move, and of what fails in it. */
  readonly weight: number
  readonly failing: number
  /** Change of the density for each unit of weight that leaves or comes in: LENIENT1. */
  readonly objective: number
  /** Columns that stay free. */
  readonly free: number
}

/** Scores a move that changes weight and failing weight by so much. */
export function scoreMove(
  { weight: oldWeight, failing: oldFailing, box }: PrimState,
  { whole }: PrimGround,
  { column, side, to }: Pick<PrimMove, 'column' | 'side' | 'to'>,
  change: { readonly weight: number; readonly failing: number },
): PrimMove {
  const weight = oldWeight + change.weight
  const failing = oldFailing + change.failing
  const objective = (failing / weight - oldFailing / oldWeight) / Math.abs(change.weight)
  const after = isRestricted(moved(box, { column, side, to }), whole, column) ? 1 : 0
  const before = isRestricted(box, whole, column) ? 1 : 0
  return { column, side, to, weight, failing, objective, free: box.lower.length - restrictedColumns(box, whole) + before - after }
}

/** The box after a move. */
export function moved(box: Box, { column, side, to }: Pick<PrimMove, 'column' | 'side' | 'to'>): Box {
  if (side === 'category') {
    return { ...box, allowed: box.allowed.map((yes, j) => (j === column ? yes?.map((old, k) => (k === to ? 1 - old : old)) : yes)) }
  }
  return { ...box, [side]: box[side].with(column, to) }
}

/** The better of two moves: objective, then free columns, then the first. */
export function betterMove(best: PrimMove | undefined, move: PrimMove): PrimMove {
  if (!best || move.objective > best.objective) return move
  return move.objective === best.objective && move.free > best.free ? move : best
}
