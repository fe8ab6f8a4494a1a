import type { Model } from '../../src/sensitivity/model.ts'
import { sin } from '../../src/base/sin.ts'

/** The function of Ishigami & Homma 1990 with a = 7, b = 0.1, its three factors uniform from -pi to pi. */
export const ISHIGAMI: Model = {
  factors: ['x1', 'x2', 'x3'].map(name => ({ name, quantile: u => (2 * u - 1) * Math.PI })),
  outputs: ['y'],
  evaluate(x, y) {
    y[0] = sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  },
}

/** Analytic indices of ISHIGAMI: V1 = (1 + b pi^4 / 5)^2 / 2, V2 = a^2 / 8, V13 = 8 b^2 pi^8 / 225. */
export const ISHIGAMI_INDICES = {
  first: [0.31390519114781146, 0.4424111447900409, 0],
  total: [0.5575888552099592, 0.4424111447900409, 0.2436836640621477],
  pair13: 0.2436836640621477,
}

/** The g-function of Sobol': product of (|4 x - 2| + a) / (1 + a). */
export function gFunction(a: readonly number[]): Model {
  return {
    factors: a.map((_, j) => ({ name: `x${j}`, quantile: u => u })),
    outputs: ['y'],
    evaluate(x, y) {
      let product = 1
      for (let j = 0; j < a.length; j++) product *= (Math.abs(4 * x[j] - 2) + a[j]) / (1 + a[j])
      y[0] = product
    },
  }
}

/** Closed form: V_j = 1 / (3 (1 + a_j)^2), V = prod(1 + V_j) - 1. */
export function gFunctionIndices(a: readonly number[]): { readonly first: number[]; readonly total: number[] } {
  const parts = a.map(value => 1 / (3 * (1 + value) ** 2))
  const product = parts.reduce((all, part) => all * (1 + part), 1)
  return {
    first: parts.map(part => part / (product - 1)),
    total: parts.map(part => (part * (product / (1 + part))) / (product - 1)),
  }
}
