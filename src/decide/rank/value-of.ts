import { exp } from '../../base/exp.ts'

/** How a criterion turns into a value: 0 at the worst, 1 at the best. */
export type ValueShape =
  | { readonly shape: 'linear' }
  | {
      readonly shape: 'piecewise'
      /** From the worst (value 0) to the best (value 1), `at` in the criterion's unit; between points linear. */
      readonly points: readonly { readonly at: number; readonly value: number }[]
    }
  | {
      readonly shape: 'logistic'
      /** Greater is steeper; above 0. */
      readonly steepness: number
      /** Where the curve is steepest, as a share of the way from worst to best. */
      readonly midpoint: number
    }

/**
 * Value of x on a scale that is 0 at the worst and 1 at the best. Beyond them the line goes on (the logistic curve levels off), unless
 * clipped. Linear and piecewise: Keeney and Raiffa 1976; logistic: 1 / (1 + e^(-steepness (share - midpoint))), stretched so that it is
 * 0 and 1 at the anchors. Where worst and best are equal the criterion tells nobody apart: 0.5.
 * @param x [criterion's unit]
 * @param worst [criterion's unit]
 * @param best [criterion's unit]
 * @param shape as `checkValueShape` allows
 * @param clip whether values stay in [0, 1]
 * @returns [1]
 */
export function valueOf(x: number, worst: number, best: number, shape: ValueShape, clip: boolean): number {
  if (worst === best) return 0.5
  // 0 is added so that the worst of a minimised criterion is 0, not -0.
  const share = (x - worst) / (best - worst) + 0
  const value = shaped(share, worst, best, shape)
  return clip ? Math.max(0, Math.min(1, value)) : value
}

function shaped(share: number, worst: number, best: number, shape: ValueShape): number {
  switch (shape.shape) {
    case 'linear':
      return share
    case 'logistic': {
      const low = logistic(0, shape.steepness, shape.midpoint)
      return (logistic(share, shape.steepness, shape.midpoint) - low) / (logistic(1, shape.steepness, shape.midpoint) - low)
    }
    case 'piecewise': {
      const { points } = shape
      const at = (i: number): number => (points[i].at - worst) / (best - worst)
      let i = 1
      while (i < points.length - 1 && share > at(i)) i++
      const start = points[i - 1].value
      return start + ((share - at(i - 1)) / (at(i) - at(i - 1))) * (points[i].value - start)
    }
  }
}

function logistic(share: number, steepness: number, midpoint: number): number {
  return 1 / (1 + exp(-steepness * (share - midpoint)))
}
