/** Soil organic matter and nitrogen. */
import { exp } from '../../base/exp.ts'
import { stoneVolume } from './soil-hydraulics.ts'

/** Organic matter in dry plant mass [1]: 45 % carbon, organic matter 1.724 times carbon. */
export const ORGANIC_MATTER_OF_PLANTS = 0.45 * 1.724

/** Share of releasable manure nitrogen that plants get in a month, as a yearly rate [1/a]: a half-life of one year, 12 (1 - 2^(-1/12)). */
const MANURE_RELEASE = 0.6735082478196777

/**
 * First-order pool with constant input, exact.
 * @param pool [t/ha]
 * @param rate [1/a] decay
 * @param input [t/(ha a)]
 * @param years [a]
 * @returns [t/ha]
 */
export function poolAfter(pool: number, rate: number, input: number, years: number): number {
  if (rate <= 0) return pool + input * years
  const kept = exp(-rate * years)
  return pool * kept + (input / rate) * (1 - kept)
}

/**
 * Mass percentage of organic matter in the fines, at most 15.
 * @param organicMatter [t/ha]
 * @param fines [t/ha]
 * @returns [%]
 */
export function organicMatterPercent(organicMatter: number, fines: number): number {
  return fines > 0 ? Math.min(15, (100 * organicMatter) / fines) : 0
}

/**
 * Mass of fine soil: the bulk density is that of the fines, so stones take their share of the volume away.
 * @param soilDepth [m]
 * @param bulk [t/m3] density of the fines
 * @param gravel [1] mass fraction of stones in the whole soil
 * @returns [t/ha]
 */
export function finesMass(soilDepth: number, bulk: number, gravel: number): number {
  return 10_000 * soilDepth * bulk * (1 - stoneVolume(gravel, bulk))
}

/**
 * Mineral nitrogen supply to plants.
 * @param deposition [kg/(ha a)]
 * @param organicMatter [%]
 * @param soilDepth [m] counted to 0.5 m
 * @param perPercent [kg/(ha a)] release per percent of organic matter in 0.2 m
 * @param manureNitrogen [kg/ha] still releasable: half of it comes within a year, month by month in falling parts
 * @param fixation [kg/(ha a)]
 * @returns [kg/(ha a)]
 */
export function nitrogenSupply(
  deposition: number,
  organicMatter: number,
  soilDepth: number,
  perPercent: number,
  manureNitrogen: number,
  fixation: number,
): number {
  return deposition + organicMatter * perPercent * (Math.min(soilDepth, 0.5) / 0.2) + MANURE_RELEASE * manureNitrogen + fixation
}
