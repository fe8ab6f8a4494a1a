import type { Box } from './box.ts'

/** A box on the way of PRIM from all cases to few that fail. */
export interface PrimStep {
  readonly box: Box
  /** Rows inside. */
  readonly points: number
  /** Of them failing. */
  readonly cases: number
  /** Share of all failing cases that lie inside [1]. */
  readonly coverage: number
  /** Share of what lies inside that fails [1]. */
  readonly density: number
  /** Share of all cases that lie inside [1]. */
  readonly mass: number
  /** Columns that the box restricts. */
  readonly restricted: number
}
