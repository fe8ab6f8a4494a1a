/** Runoff of a day by curve numbers, SCS-CN (NEH-4), with the moisture classes of SWAT (curno). */
import { exp } from '../../base/exp.ts'

/**
 * Curve number of dry ground.
 * @param average [1] curve number at average moisture
 * @returns [1]
 */
export function dryCurveNumber(average: number): number {
  const gap = 100 - average
  return Math.max(0.4 * average, average - (20 * gap) / (gap + exp(2.533 - 0.0636 * gap)))
}

/**
 * Curve number of wet ground.
 * @param average [1] curve number at average moisture
 * @returns [1]
 */
export function wetCurveNumber(average: number): number {
  return Math.min(100, average * exp(0.00673 * (100 - average)))
}

/**
 * Potential retention.
 * @param curveNumber [1] 0 < CN <= 100
 * @returns [mm]
 */
export function retention(curveNumber: number): number {
  return 25400 / curveNumber - 254
}

/**
 * Retention between dry (wetness 0), average (0.5) and wet (1) ground, linear in between.
 * @param wetness [1] root-zone water over capacity
 * @param dry [mm]
 * @param average [mm]
 * @param wet [mm]
 * @returns [mm]
 */
export function retentionAt(wetness: number, dry: number, average: number, wet: number): number {
  if (wetness >= 1) return wet
  return wetness < 0.5 ? dry + (average - dry) * 2 * wetness : average + (wet - average) * (2 * wetness - 1)
}

/**
 * Direct runoff of a day. Rain is counted before interception: the initial abstraction already holds it.
 * @param water [mm] rain and melt
 * @param potentialRetention [mm]
 * @returns [mm] never more than `water`
 */
export function directRunoff(water: number, potentialRetention: number): number {
  const excess = water - 0.2 * potentialRetention
  return excess > 0 ? (excess * excess) / (excess + potentialRetention) : 0
}
