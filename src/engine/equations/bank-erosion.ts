/** Erosion of river and reservoir banks by excess shear stress (Hanson & Simon 2001, recalled). */
import { pow } from '../../base/pow.ts'

/** Weight of water [N/m3]. */
const WATER = 9810
/** Below the first no bank collapses, above the second the toe failure takes half as much again [deg]; ramped so that no step tempts. */
const STANDS = 25
const COLLAPSES = 30
const COLLAPSE = 0.5

/**
 * Depth of water at the bank on a day with runoff: power law of stage, bounded.
 * @param runoff [mm] of the catchment upstream on the day
 * @param bankfullRunoff [mm]
 * @param bankfullDepth [m]
 * @param mostDepth [m]
 * @returns [m]
 */
export function riverStage(runoff: number, bankfullRunoff: number, bankfullDepth: number, mostDepth: number): number {
  return Math.min(mostDepth, bankfullDepth * pow(runoff / bankfullRunoff, 0.6))
}

/**
 * Shear stress at the bank.
 * @param stage [m]
 * @param energySlope [1]
 * @returns [Pa]
 */
export function bankShear(stage: number, energySlope: number): number {
  return WATER * stage * energySlope
}

/**
 * Erodibility of a cohesive bank.
 * @param criticalShear [Pa]
 * @returns [m3/(N s)]
 */
export function bankErodibility(criticalShear: number): number {
  return 0.2e-6 / Math.sqrt(criticalShear)
}

/**
 * Critical shear stress under reeds.
 * @param criticalShear [Pa] of the bare bank
 * @param coefficient [1] gain at full cover
 * @param cover [1]
 * @returns [Pa]
 */
export function vegetatedCriticalShear(criticalShear: number, coefficient: number, cover: number): number {
  return criticalShear * (1 + coefficient * cover)
}

/**
 * Retreat of the bank.
 * @param shear [Pa]
 * @param criticalShear [Pa]
 * @param erodibility [m3/(N s)]
 * @param seconds [s]
 * @returns [m]
 */
export function bankRetreat(shear: number, criticalShear: number, erodibility: number, seconds: number): number {
  return shear > criticalShear ? erodibility * (shear - criticalShear) * seconds : 0
}

/**
 * What collapse adds to the retreat of steep banks: 1 up to 25 degrees, 1.5 from 30 degrees.
 * @param slope [deg]
 * @returns [1]
 */
export function massFailureFactor(slope: number): number {
  return 1 + COLLAPSE * Math.min(1, Math.max(0, (slope - STANDS) / (COLLAPSES - STANDS)))
}
