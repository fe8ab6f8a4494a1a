/** One uncertain input of a model. */
export interface ModelFactor {
  readonly name: string
  /**
   * Value of the factor, in its own unit, that it stays below with probability u.
   * @param u from 0 to 1
   */
  quantile(u: number): number
}
