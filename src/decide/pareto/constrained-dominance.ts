/** [1] Violations up to this count as none: sums of scaled constraints are rarely exactly 0. */
export const FEASIBLE_UP_TO = 1e-9

/**
 * Which of two points is the better one under constraints: a feasible point beats an infeasible one; of two infeasible points the one with
 * the smaller violation; of two feasible points the one that is nowhere worse and somewhere better. Two infeasible points of equal violation
 * are incomparable. Failed points (NaN or infinite) must not be asked for. Source: Deb 2000, doi:10.1016/S0045-7825(99)00389-8.
 * @param points points[i * objectives + k], to be made small
 * @param violation [1] by point, at least 0; up to 1e-9 counts as 0
 * @param a number of a point
 * @param b number of the other
 * @returns -1 where a is better, 1 where b is, 0 where neither
 */
export function constrainedDominance(
  points: Float64Array,
  objectives: number,
  violation: ArrayLike<number> | undefined,
  a: number,
  b: number,
): -1 | 0 | 1 {
  const violationA = excess(violation, a)
  const violationB = excess(violation, b)
  if (violationA > 0 || violationB > 0) return violationA < violationB ? -1 : violationA > violationB ? 1 : 0
  let better = false
  let worse = false
  for (let k = 0; k < objectives; k++) {
    const difference = points[a * objectives + k] - points[b * objectives + k]
    if (difference < 0) better = true
    else if (difference > 0) worse = true
  }
  return better === worse ? 0 : better ? -1 : 1
}

function excess(violation: ArrayLike<number> | undefined, i: number): number {
  const value = violation === undefined ? 0 : violation[i]
  return value <= FEASIBLE_UP_TO ? 0 : value
}
