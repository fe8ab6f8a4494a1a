/** Cover above which wind takes nothing [1], and wind speed of reference [m/s]; assumed. */
const SHELTERED = 0.4
const REFERENCE_WIND = 4

/**
 * Index of wind erosion: bare share squared, cube of wind speed, dry days. Not a mass.
 * @param cover [1]
 * @param windSpeed [m/s]
 * @param dryDays [d]
 * @returns [1]
 */
export function windErosionIndex(cover: number, windSpeed: number, dryDays: number): number {
  const bare = Math.max(0, 1 - cover / SHELTERED)
  const wind = windSpeed / REFERENCE_WIND
  return bare * bare * wind * wind * wind * dryDays
}
