import { pow } from '../base/pow.ts'

/** Half saturation and steepness of degradation, InVEST's habitat quality. */
const HALF = 0.5
const STEEPNESS = 2.5

/**
 * Habitat quality in [0, 1]: suitability from cover and species, lowered by degradation (form of InVEST).
 * @param cover [1]
 * @param speciesShare [1] species over those of the region
 * @param degradation [1] share of bare rock, sealed ground or slide scar
 * @returns [1]
 */
export function habitatQuality(cover: number, speciesShare: number, degradation: number): number {
  const harm = pow(degradation, STEEPNESS)
  return Math.sqrt(cover * speciesShare) * (1 - harm / (harm + pow(HALF, STEEPNESS)))
}
