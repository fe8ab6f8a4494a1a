import { cosNearZero } from './cos-near-zero.ts'
import { quarterTurns } from './quarter-turns.ts'
import { sinNearZero } from './sin-near-zero.ts'

const rest = new Float64Array(2)

/**
 * Sine of x radians, the same bits in every engine. |x| above 1e6 or NaN gives NaN: there the argument itself is no longer known
 * to a useful part of a turn. Largest error measured: 0.79 ulp.
 */
export function sin(x: number): number {
  if (!(Math.abs(x) <= 1e6)) return NaN
  // Keeps the sign of zero, and is exact: x^3/6 is below half an ulp.
  if (Math.abs(x) < 1e-8) return x
  const quadrant = quarterTurns(x, rest) & 3
  const size = quadrant & 1 ? cosNearZero(rest[0], rest[1]) : sinNearZero(rest[0], rest[1])
  return quadrant & 2 ? -size : size
}
