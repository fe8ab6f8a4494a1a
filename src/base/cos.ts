import { cosNearZero } from './cos-near-zero.ts'
import { quarterTurns } from './quarter-turns.ts'
import { sinNearZero } from './sin-near-zero.ts'

const rest = new Float64Array(2)

/**
 * Cosine of x radians, the same bits in every engine. |x| above 1e6 or NaN gives NaN: there the argument itself is no longer known
 * to a useful part of a turn. Largest error measured: 0.79 ulp.
 */
export function cos(x: number): number {
  if (!(Math.abs(x) <= 1e6)) return NaN
  const quadrant = quarterTurns(x, rest) & 3
  const size = quadrant & 1 ? sinNearZero(rest[0], rest[1]) : cosNearZero(rest[0], rest[1])
  return (quadrant + 1) & 2 ? -size : size
}
