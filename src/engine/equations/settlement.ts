/** Creep of dumps (rockfill, Sowers et al. 1965, recalled). */
import { log10 } from '../../base/log10.ts'

const LN_10 = 2.302585092994046

/**
 * Settlement of a dump over some months: creep in the logarithm of time since dumping.
 * @param height [m] of the dump
 * @param creep [1] for each tenfold of time
 * @param age [month] >= 1
 * @param months [month]
 * @returns [m]
 */
export function creepSettlement(height: number, creep: number, age: number, months: number): number {
  return creep * height * log10((age + months) / age)
}

/**
 * Rate of settlement.
 * @param height [m]
 * @param creep [1] for each tenfold of time
 * @param age [month] >= 1
 * @returns [mm/month]
 */
export function settlementRate(height: number, creep: number, age: number): number {
  return (1000 * creep * height) / (age * LN_10)
}
