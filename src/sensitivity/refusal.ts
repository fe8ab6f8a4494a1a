/** Why there are no indices: too many runs failed for the estimators to be trusted. A method for given data (PAWN) still works. */
export interface Refusal {
  readonly kind: 'refused'
  readonly reason: 'failed-runs'
  /** Runs whose output is not a finite number. */
  readonly failed: number
  /** Base points, trajectories or curves that fall away with them. */
  readonly dropped: number
  /** How many there were. */
  readonly of: number
}
