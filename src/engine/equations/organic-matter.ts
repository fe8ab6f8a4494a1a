/** Soil organic matter and nitrogen. */
import { exp } from '../../base/exp.ts'

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
 * Mass of fine soil.
 * @param soilDepth [m]
 * @param bulk [t/m3]
 * @param gravel [1] mass fraction of stones
 * @returns [t/ha]
 */
export function finesMass(soilDepth: number, bulk: number, gravel: number): number {
  return 10_000 * soilDepth * bulk * (1 - gravel)
}

/**
 * Mineral nitrogen supply to plants.
 * @param deposition [kg/(ha a)]
 * @param organicMatter [%]
 * @param soilDepth [m] counted to 0.5 m
 * @param perPercent [kg/(ha a)] release per percent of organic matter in 0.2 m
 * @param manureNitrogen [kg/ha] releasable; half of it is released within a year
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
  return deposition + organicMatter * perPercent * (Math.min(soilDepth, 0.5) / 0.2) + 0.6931471805599453 * manureNitrogen + fixation
}
