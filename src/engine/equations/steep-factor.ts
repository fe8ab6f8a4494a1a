/** Slopes between which work gets dearer [deg], assumed. */
const EASY = 20
const STEEP = 30

/**
 * Factor on the price of work on a slope: 1 up to 20 degrees, the full factor from 30 degrees.
 * @param slope [deg]
 * @param factor [1] on steep ground
 * @returns [1]
 */
export function steepFactor(slope: number, factor: number): number {
  return 1 + (factor - 1) * Math.min(1, Math.max(0, (slope - EASY) / (STEEP - EASY)))
}
