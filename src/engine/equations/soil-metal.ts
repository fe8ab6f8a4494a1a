/** Availability, toxicity and uptake of a metal in soil; defaults elsewhere are those of cadmium. */
import { pow } from '../../base/pow.ts'

const REFERENCE_PH = 6.5

/**
 * Part of a metal that plants can take up. Bounded by the total first, then what binders and sorbents hold is taken off.
 * @param total [mg/kg]
 * @param ph [1]
 * @param share [1] available at pH 6.5
 * @param phSlope [1] decades for each unit of pH
 * @param fixed [1] share fixed for good
 * @param sorbed [1] share held by sorbents
 * @returns [mg/kg]
 */
export function availableMetal(total: number, ph: number, share: number, phSlope: number, fixed: number, sorbed: number): number {
  const free = total > 0 ? Math.min(total, total * share * pow(10, -phSlope * (ph - REFERENCE_PH))) : 0
  return free * (1 - fixed) * (1 - sorbed)
}

/**
 * Growth left under a metal's toxicity.
 * @param available [mg/kg]
 * @param halfEffect [mg/kg] at which growth is halved
 * @returns [1]
 */
export function toxicityResponse(available: number, halfEffect: number): number {
  const relative = available / halfEffect
  return 1 / (1 + relative * relative)
}

/**
 * Metal in harvested plants.
 * @param concentration [1] plant over available soil content
 * @param available [mg/kg]
 * @param biomass [t/ha] harvested, dry
 * @returns [g/ha]
 */
export function metalUptake(concentration: number, available: number, biomass: number): number {
  return concentration * available * biomass
}

/**
 * Metal in the soil.
 * @param total [mg/kg] of the fines
 * @param fines [t/ha]
 * @returns [g/ha]
 */
export function metalInventory(total: number, fines: number): number {
  return total * fines
}

/**
 * Risk screening value of a metal by the four classes of acidity of GB 15618-2018.
 * @param ph [1]
 * @param acid [mg/kg] up to pH 5.5
 * @param weaklyAcid [mg/kg] up to pH 6.5
 * @param neutral [mg/kg] up to pH 7.5
 * @param alkaline [mg/kg] above
 * @returns [mg/kg]
 */
export function screeningValue(ph: number, acid: number, weaklyAcid: number, neutral: number, alkaline: number): number {
  if (ph <= 5.5) return acid
  if (ph <= 6.5) return weaklyAcid
  return ph <= 7.5 ? neutral : alkaline
}
