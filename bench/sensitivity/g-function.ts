import type { Model } from '../../src/sensitivity/model.ts'

const COEFFICIENTS = [0, 0.5, 1, 2, 4.5, 9, 20, 50, 99, 99]

/** The g-function of Sobol' of 10 factors: the product of (|4 x - 2| + a) / (1 + a). */
export const G_FUNCTION: Model = {
  factors: COEFFICIENTS.map((_, j) => ({ name: `x${j}`, quantile: u => u })),
  outputs: ['y'],
  evaluate(x, y) {
    let product = 1
    for (let j = 0; j < COEFFICIENTS.length; j++) product *= (Math.abs(4 * x[j] - 2) + COEFFICIENTS[j]) / (1 + COEFFICIENTS[j])
    y[0] = product
  },
}
