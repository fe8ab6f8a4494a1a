/** A dose of a measure in one alternative, and the values that it is to take. */
export interface Lever {
  readonly alternative: string
  readonly measure: string
  readonly dose: string
  /** Unit of the values, the measure's own. */
  readonly unit: string
  readonly values: readonly number[]
}
