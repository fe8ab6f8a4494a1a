/** Cells to restore, and how good they are. */
export interface RestorationPlan {
  /** Cells to restore, ascending. */
  readonly cells: readonly number[]
  /** [ha] that are restored */
  readonly area: number
  /** [m] of the smallest circle around their centres */
  readonly diameter: number
  /** Metric today and with the plan: mesh size [ha] or index [1]. */
  readonly before: number
  readonly after: number
  /** No plan is better. */
  readonly bound: number
  /** (bound - after) / bound; 0: proved */
  readonly gap: number
  /**
   * `infeasible`: the least area cannot be restored within the other limits, which is proved; `not-found`: no plan was found, which proves
   * nothing. The plan is then empty.
   */
  readonly status: 'optimal' | 'within' | 'infeasible' | 'not-found'
  /** Landscapes that were valued; those that take very many steps count as several. */
  readonly work: number
}
