/**
 * Water held and let through by soil, after Saxton & Rawls 2006 (Soil Sci. Soc. Am. J. 70:1569), verified against its table 3.
 * Sand and clay are mass fractions of the fines, organic matter is in percent of the fines (valid to 8 %, clamped there).
 */
import { log } from '../../base/log.ts'
import { pow } from '../../base/pow.ts'

const LN_1500_OVER_33 = 3.8167128256238212
const MINERAL_DENSITY = 2.65

/**
 * Water content at 1500 kPa.
 * @param sand [1]
 * @param clay [1]
 * @param organicMatter [%]
 * @returns [m3/m3]
 */
export function wiltingPoint(sand: number, clay: number, organicMatter: number): number {
  const om = Math.min(organicMatter, 8)
  const t = -0.024 * sand + 0.487 * clay + 0.006 * om + 0.005 * sand * om - 0.013 * clay * om + 0.068 * sand * clay + 0.031
  return Math.max(0.005, 1.14 * t - 0.02)
}

/**
 * Water content at 33 kPa, at normal density.
 * @param sand [1]
 * @param clay [1]
 * @param organicMatter [%]
 * @returns [m3/m3]
 */
export function fieldCapacity(sand: number, clay: number, organicMatter: number): number {
  const om = Math.min(organicMatter, 8)
  const t = -0.251 * sand + 0.195 * clay + 0.011 * om + 0.006 * sand * om - 0.027 * clay * om + 0.452 * sand * clay + 0.299
  return t + 1.283 * t * t - 0.374 * t - 0.015
}

/**
 * Saturated water content at normal density.
 * @param sand [1]
 * @param clay [1]
 * @param organicMatter [%]
 * @returns [m3/m3]
 */
export function saturation(sand: number, clay: number, organicMatter: number): number {
  const om = Math.min(organicMatter, 8)
  const t = 0.278 * sand + 0.034 * clay + 0.022 * om - 0.018 * sand * om - 0.027 * clay * om - 0.584 * sand * clay + 0.078
  return fieldCapacity(sand, clay, organicMatter) + (1.636 * t - 0.107) - 0.097 * sand + 0.043
}

/**
 * Dry bulk density of the fines.
 * @param normalSaturation [m3/m3] saturated water content at normal density
 * @param density [1] density factor, 0.9 loosened to 1.3 compacted
 * @returns [t/m3]
 */
export function bulkDensity(normalSaturation: number, density: number): number {
  return density * MINERAL_DENSITY * (1 - normalSaturation)
}

/**
 * Saturated water content of soil of a given bulk density.
 * @param bulk [t/m3]
 * @returns [m3/m3]
 */
export function saturationAtDensity(bulk: number): number {
  return Math.max(0.05, 1 - bulk / MINERAL_DENSITY)
}

/**
 * Field capacity of soil that is denser or looser than normal, kept below 95 % of saturation.
 * @param normalFieldCapacity [m3/m3]
 * @param normalSaturation [m3/m3]
 * @param denseSaturation [m3/m3] saturation at the real density
 * @returns [m3/m3]
 */
export function fieldCapacityAtDensity(normalFieldCapacity: number, normalSaturation: number, denseSaturation: number): number {
  return Math.min(normalFieldCapacity - 0.2 * (normalSaturation - denseSaturation), 0.95 * denseSaturation)
}

/**
 * Saturated conductivity of the fines.
 * @param denseSaturation [m3/m3]
 * @param denseFieldCapacity [m3/m3]
 * @param normalFieldCapacity [m3/m3]
 * @param wilting [m3/m3]
 * @returns [mm/h]
 */
export function saturatedConductivity(
  denseSaturation: number,
  denseFieldCapacity: number,
  normalFieldCapacity: number,
  wilting: number,
): number {
  const lambda = log(normalFieldCapacity / wilting) / LN_1500_OVER_33
  return 1930 * pow(Math.max(0, denseSaturation - denseFieldCapacity), 3 - lambda)
}

/**
 * Share of the soil volume taken by stones.
 * @param gravel [1] mass fraction of stones
 * @param bulk [t/m3] density of the fines
 * @returns [m3/m3]
 */
export function stoneVolume(gravel: number, bulk: number): number {
  const ratio = bulk / MINERAL_DENSITY
  return (ratio * gravel) / (1 - gravel * (1 - ratio))
}

/**
 * Conductivity of soil with stones.
 * @param conductivity [mm/h] of the fines
 * @param gravel [1] mass fraction of stones
 * @param bulk [t/m3] density of the fines
 * @returns [mm/h]
 */
export function stonyConductivity(conductivity: number, gravel: number, bulk: number): number {
  return (conductivity * (1 - gravel)) / (1 - gravel * (1 - (1.5 * bulk) / MINERAL_DENSITY))
}
