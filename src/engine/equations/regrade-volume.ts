import { RADIANS } from '../../base/radians.ts'
import { cos } from '../../base/cos.ts'
import { sin } from '../../base/sin.ts'

/** Steeper ground is counted as this steep [deg]: the plan of a vertical face has no width to lay back. */
const STEEPEST = 85

/**
 * Earth moved when a planar slope is laid back, cut and fill balanced about its middle: a quarter of the volume of laying it back
 * about its toe, w H^2/2 (cot new - cot old).
 * @param area [m2] plan area of the slope
 * @param relief [m] height H of the slope; 0: that of one slope length
 * @param slopeLength [m]
 * @param slope [deg] before
 * @param target [deg] after
 * @returns [m3] 0 when the slope is not steeper than the target
 */
export function regradeVolume(area: number, relief: number, slopeLength: number, slope: number, target: number): number {
  const before = Math.min(slope, STEEPEST)
  if (before <= target) return 0
  const height = relief > 0 ? relief : slopeLength * sin(before * RADIANS)
  const cotBefore = cos(before * RADIANS) / sin(before * RADIANS)
  const cotAfter = cos(target * RADIANS) / sin(target * RADIANS)
  return (area * height * (cotAfter / cotBefore - 1)) / 8
}
