/** Plant richness by colonisation and extinction (MacArthur & Wilson 1967; Hanski 1994), rates assumed. */
import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'

/**
 * Rate at which an absent species of the pool arrives and stays.
 * @param base [1/a]
 * @param connectivity [1]
 * @param cover [1]
 * @param soilDepth [m]
 * @param extra [1/a] by tending or a seed bank
 * @returns [1/a]
 */
export function colonisationRate(base: number, connectivity: number, cover: number, soilDepth: number, extra: number): number {
  return base * connectivity * Math.min(1.2, Math.max(0.1, cover / 0.5)) * (1 - exp(-soilDepth / 0.12)) + extra
}

/**
 * Rate at which a species is lost.
 * @param base [1/a]
 * @param areaFactor [1] (1 km2 / site area)^x, at most 3
 * @param cover [1]
 * @returns [1/a]
 */
export function extinctionRate(base: number, areaFactor: number, cover: number): number {
  return base * areaFactor * (1 + 0.5 * (1 - cover))
}

/**
 * Chance that an event of a yearly rate happens within a month.
 * @param rate [1/a]
 * @returns [1]
 */
export function monthlyChance(rate: number): number {
  return 1 - exp(-rate / 12)
}

/**
 * Shannon diversity H' = J ln S of a community whose evenness grows with age and falls with dominance of one group.
 * @param species [1]
 * @param age [month]
 * @param dominance [1] share of the largest group in cover
 * @param evennessGain [1]
 * @returns [1]
 */
export function shannonDiversity(species: number, age: number, dominance: number, evennessGain: number): number {
  if (species <= 1) return 0
  const evenness = 0.55 + 0.35 * (1 - exp(-age / 120)) * (1 - dominance) + evennessGain
  return Math.min(1, evenness) * log(species)
}
