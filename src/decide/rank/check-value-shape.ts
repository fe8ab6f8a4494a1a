import type { ValueShape } from './value-of.ts'

/** Steeper curves are steps, and the stretching to 0 and 1 would lose its digits. */
const STEEPEST = 100

/**
 * Checks a value function against its anchors: logistic 0 < steepness <= 100 and midpoint in [0, 1]; piecewise from (worst, 0) to
 * (best, 1), going one way, never falling towards the best.
 * @param criterion id, for the message
 * @throws RangeError
 */
export function checkValueShape(shape: ValueShape, worst: number, best: number, criterion: string): void {
  if (shape.shape === 'logistic') checkLogistic(shape, criterion)
  if (shape.shape === 'piecewise' && worst !== best) checkPoints(shape.points, worst, best, criterion)
}

function checkLogistic({ steepness, midpoint }: Extract<ValueShape, { shape: 'logistic' }>, criterion: string): void {
  if (!(steepness > 0 && steepness <= STEEPEST && midpoint >= 0 && midpoint <= 1))
    throw new RangeError(
      `criterion "${criterion}": got steepness ${steepness} and midpoint ${midpoint}, want (0, ${STEEPEST}] and a share in [0, 1]`,
    )
}

function checkPoints(points: Extract<ValueShape, { shape: 'piecewise' }>['points'], worst: number, best: number, criterion: string): void {
  const first = points[0]
  const last = points.at(-1)
  if (last === undefined || first.at !== worst || first.value !== 0 || last.at !== best || last.value !== 1)
    throw new RangeError(`criterion "${criterion}": value function must run from 0 at the worst (${worst}) to 1 at the best (${best})`)
  for (let i = 1; i < points.length; i++) {
    const onward = (points[i].at - points[i - 1].at) / (best - worst) > 0
    if (!onward || !(points[i].value >= points[i - 1].value))
      throw new RangeError(`criterion "${criterion}": point ${i + 1} of the value function must lie nearer to the best and not lower`)
  }
}
