/** Drying of the root zone, FAO-56 two-stage transpiration solved exactly over a dry spell. */
import { exp } from '../../base/exp.ts'

/**
 * Ratio of actual to potential evapotranspiration.
 * @param water [mm] above wilting point
 * @param criticalWater [mm] (1-p) TAW, above which plants are not short of water
 * @returns [1]
 */
export function stressCoefficient(water: number, criticalWater: number): number {
  return water >= criticalWater ? 1 : water / criticalWater
}

/**
 * Evapotranspiration of unstressed, partly covered ground.
 * @param et0 [mm/d]
 * @param cover [1]
 * @param evaporationCut [1] share of soil evaporation suppressed by mulch
 * @param cropCoefficient [1]
 * @param soilCoefficient [1]
 * @returns [mm/d]
 */
export function potentialEvapotranspiration(
  et0: number,
  cover: number,
  evaporationCut: number,
  cropCoefficient: number,
  soilCoefficient: number,
): number {
  return et0 * (cropCoefficient * cover + soilCoefficient * (1 - cover) * (1 - evaporationCut))
}

/**
 * Water left after a dry spell: falls linearly to the critical content, then exponentially. Exact for any length, so that n days at
 * once equal n days one by one.
 * @param water [mm]
 * @param criticalWater [mm] > 0
 * @param demand [mm/d]
 * @param days [d]
 * @returns [mm] never negative
 */
export function waterAfterDrySpell(water: number, criticalWater: number, demand: number, days: number): number {
  if (water <= criticalWater) return water * exp((-demand * days) / criticalWater)
  const linearDays = (water - criticalWater) / demand
  return days <= linearDays ? water - demand * days : criticalWater * exp((-demand * (days - linearDays)) / criticalWater)
}

/**
 * Share of the drainable pores that is full.
 * @param water [mm] above wilting point
 * @param capacity [mm] held against gravity
 * @param drainable [mm] between field capacity and saturation
 * @returns [1] in [0, 1]; 0 where there are no such pores
 */
export function poresFilled(water: number, capacity: number, drainable: number): number {
  return drainable > 0 ? Math.min(1, Math.max(0, (water - capacity) / drainable)) : 0
}

/**
 * Water that irrigation brings: no more than the root zone can hold against gravity.
 * @param wanted [mm]
 * @param water [mm] above wilting point
 * @param capacity [mm]
 * @returns [mm]
 */
export function irrigationDose(wanted: number, water: number, capacity: number): number {
  return Math.min(wanted, Math.max(0, capacity - water))
}

/**
 * Sum of q^1 .. q^n.
 * @param q [1] in [0, 1]
 * @param n [1] whole number
 * @returns [1]
 */
export function geometricSum(q: number, n: number): number {
  return q < 0.999 ? (q * (1 - integerPower(q, n))) / (1 - q) : shortSum(q, n)
}

/**
 * q^n by repeated squaring.
 * @param q [1]
 * @param n [1] whole number >= 0
 * @returns [1]
 */
export function integerPower(q: number, n: number): number {
  let result = 1
  let factor = q
  for (let left = n | 0; left > 0; left >>= 1) {
    if ((left & 1) === 1) result *= factor
    factor *= factor
  }
  return result
}

/** Near q = 1 the closed form cancels; spells are at most a month, so adding up is as good. */
function shortSum(q: number, n: number): number {
  if (q === 1) return n
  let sum = 0
  let term = 1
  for (let day = 0; day < n; day++) sum += term *= q
  return sum
}
