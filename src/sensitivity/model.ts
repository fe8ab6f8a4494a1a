import type { ModelFactor } from './model-factor.ts'

/** Anything whose outputs follow from the values of factors. */
export interface Model {
  readonly factors: readonly ModelFactor[]
  /** Names of the outputs. */
  readonly outputs: readonly string[]
  /**
   * Runs the model once. Should allocate nothing: it may be called a million times. An output that cannot be had is NaN.
   * @param x values of the factors, in their units; not to be kept or changed
   * @param y outputs, to be filled
   */
  evaluate(x: Float64Array, y: Float64Array): void
}
