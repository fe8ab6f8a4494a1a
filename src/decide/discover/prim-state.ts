import type { Box } from './box.ts'
import type { Cases } from './cases.ts'
import type { PrimStep } from './prim-step.ts'
import { rowsWhere } from './rows-where.ts'
import { sortedRows } from './sorted-rows.ts'

/** What a search for a box does not change. */
export interface PrimGround {
  readonly cases: Cases
  readonly whole: Box
  /** By column, all rows that the search may use, ascending. */
  readonly orders: readonly Uint32Array[]
  /** Weight of all cases, and of all that fail, used or not. */
  readonly weight: number
  readonly failing: number
}

/** A box and the rows in it. */
export interface PrimState {
  readonly box: Box
  /** By column, the rows inside, ascending. */
  readonly orders: readonly Uint32Array[]
  /** By row. */
  readonly inside: Uint8Array
  /** Weight of the rows inside, and of those that fail. */
  readonly weight: number
  readonly failing: number
}

/** Sums over all cases, and the rows that are not yet in another box in the order of each column. */
export function primGround(cases: Cases, whole: Box, taken?: Uint8Array): PrimGround {
  const orders = cases.columns.map(sortedRows)
  const all = sums(cases, orders[0])
  return { cases, whole, orders: taken ? orders.map(order => rowsWhere(order, taken, 0)) : orders, ...all }
}

/** The state of a box that `inside` says the rows of. */
export function primState({ cases, orders }: Pick<PrimGround, 'cases' | 'orders'>, box: Box, inside: Uint8Array): PrimState {
  const within = orders.map(order => rowsWhere(order, inside))
  return { box, orders: within, inside, ...sums(cases, within[0]) }
}

/** How many columns a box restricts. */
export function restrictedColumns(box: Box, whole: Box): number {
  let count = 0
  for (let j = 0; j < box.lower.length; j++) if (isRestricted(box, whole, j)) count++
  return count
}

/** Does a box ask more of a column than the box of all cases? */
export function isRestricted({ lower, upper, allowed }: Box, whole: Box, j: number): boolean {
  const categories = allowed[j]
  if (categories) return categories.some((yes, k) => yes !== whole.allowed[j]?.[k])
  return lower[j] > whole.lower[j] || upper[j] < whole.upper[j]
}

/** The state as the trajectory keeps it. */
export function primStep(state: PrimState, { cases: { fails }, whole, weight, failing }: PrimGround): PrimStep {
  const [rows] = state.orders
  return {
    box: state.box,
    points: rows.length,
    cases: rows.reduce((sum, row) => sum + fails[row], 0),
    coverage: state.failing / failing,
    density: state.failing / state.weight,
    mass: state.weight / weight,
    restricted: restrictedColumns(state.box, whole),
  }
}

function sums({ fails, weights }: Cases, rows: Uint32Array): { readonly weight: number; readonly failing: number } {
  let weight = 0
  let failing = 0
  for (const row of rows) {
    const w = weights ? weights[row] : 1
    weight += w
    failing += w * fails[row]
  }
  return { weight, failing }
}
