import { normalQuantile } from '../../base/normal-quantile.ts'
import type { WeightRow } from './weight-rows.ts'

/**
 * One walk of hit-and-run (Smith 1984) on the simplex under rows: from a point along a random direction to a uniform point of the chord.
 * @param start inside; not changed
 * @param uniform numbers in (0, 1): one for each weight and one more, each step
 * @returns where the walk ends
 */
export function hitAndRun(start: Float64Array, rows: readonly WeightRow[], steps: number, uniform: () => number): Float64Array {
  const at = start.slice()
  const m = at.length
  const direction = new Float64Array(m)
  for (let step = 0; step < steps; step++) {
    let mean = 0
    for (let k = 0; k < m; k++) {
      direction[k] = normalQuantile(uniform())
      mean += direction[k] / m
    }
    let back = -Infinity
    let ahead = Infinity
    for (let k = 0; k < m; k++) {
      direction[k] -= mean
      if (direction[k] > 0) back = Math.max(back, -at[k] / direction[k])
      if (direction[k] < 0) ahead = Math.min(ahead, at[k] / -direction[k])
    }
    for (const { coefficients, limit } of rows) {
      let room = limit
      let speed = 0
      for (let k = 0; k < m; k++) {
        room -= coefficients[k] * at[k]
        speed += coefficients[k] * direction[k]
      }
      if (speed > 0) ahead = Math.min(ahead, room / speed)
      if (speed < 0) back = Math.max(back, room / speed)
    }
    move(at, direction, back + uniform() * Math.max(0, ahead - back))
  }
  return at
}

/** Moves and takes rounding away: no weight below 0, sum 1. */
function move(at: Float64Array, direction: Float64Array, distance: number): void {
  let sum = 0
  for (let k = 0; k < at.length; k++) {
    at[k] = Math.max(0, at[k] + distance * direction[k])
    sum += at[k]
  }
  for (let k = 0; k < at.length; k++) at[k] /= sum
}
