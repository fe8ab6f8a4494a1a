/** Where a point lies in a grid of boxes. */
export interface EpsilonBox {
  /** floor(value / epsilon) by objective. */
  readonly corner: readonly number[]
  /** Squared distance from the lower corner of the box, in epsilons. */
  readonly distance: number
}

/** The box of a point; the sizes of a box are `epsilon`, by objective. */
export function epsilonBox(objectives: readonly number[], epsilon: readonly number[]): EpsilonBox {
  const scaled = objectives.map((value, k) => value / epsilon[k])
  const corner = scaled.map(Math.floor)
  return { corner, distance: scaled.reduce((sum, value, k) => sum + (value - corner[k]) * (value - corner[k]), 0) }
}
