/** What a number of a scenario file must be. */
export interface QuantitySpec {
  /** Unit of the model; `1` for pure numbers, `count` for whole things. */
  readonly unit: string
  /** Unit that examples and error messages write, if not the model's. */
  readonly write?: string
  /** `slope`: also in percent, which is the tangent. `difference`: of temperatures. `bare`: a plain number is in the model's unit. */
  readonly kind?: 'slope' | 'difference' | 'bare'
  readonly min: number
  readonly max: number
  /** The minimum itself is not allowed. */
  readonly above?: boolean
  readonly whole?: boolean
}
