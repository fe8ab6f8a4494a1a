import { RADIANS } from '../../base/radians.ts'
import { cos } from '../../base/cos.ts'
import { sin } from '../../base/sin.ts'

/**
 * Earth moved when a planar slope is laid back, cut and fill balanced about its middle: a quarter of the volume of laying it back
 * about its toe, w H^2/2 (cot new - cot old).
 * @param area [m2] plan area of the slope
 * @param relief [m] height H of the slope
 * @param slope [deg] before
 * @param target [deg] after
 * @returns [m3] 0 when the slope is not steeper than the target
 */
export function regradeVolume(area: number, relief: number, slope: number, target: number): number {
  if (slope <= target || relief <= 0) return 0
  const cotBefore = cos(slope * RADIANS) / sin(slope * RADIANS)
  const cotAfter = cos(target * RADIANS) / sin(target * RADIANS)
  const width = area / (relief * cotBefore)
  return (width * relief * relief * (cotAfter - cotBefore)) / 8
}
