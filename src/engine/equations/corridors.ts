import { exp } from '../../base/exp.ts'

/**
 * Way across a unit from edge to edge, taken as round.
 * @param area [m2]
 * @returns [m]
 */
export function crossingLength(area: number): number {
  return 2 * Math.sqrt(area / Math.PI)
}

/**
 * Share of a crossing that runs in planted corridors or from stone to stone. Own choice of form: each narrow strip or small stone helps
 * most, and what crosses along one of two finds its way along the other.
 * @param corridorWidth [m] of all corridors across the unit
 * @param stoneShare [1] ground under stepping stones
 * @param widthScale [m] width that carries 63 % of the movement
 * @param stoneScale [1] share of ground that carries 63 % of the movement
 * @returns [1]
 */
export function plantedPassage(corridorWidth: number, stoneShare: number, widthScale: number, stoneScale: number): number {
  return 1 - exp(-corridorWidth / widthScale - stoneShare / stoneScale)
}

/**
 * Connectivity of a unit when the supply of seed has changed: its odds rise by the gain of supply, measured against a share of what would
 * come if nothing were in the way. That yardstick does not depend on links, so a poorly linked unit is not blown up; where supply is as at
 * the start, connectivity is what the scenario states. Own choice of form, after the saturating arrival of Hanski 1994.
 * @param given [1] connectivity that goes with the supply at the start
 * @param gain [1] supply now less that at the start, over the supply at the start if nothing were in the way
 * @param share [1] gain that doubles the odds
 * @returns [1]
 */
export function connectivityAfterGain(given: number, gain: number, share: number): number {
  const grown = Math.max(0, 1 + gain / share)
  const odds = given * grown
  return odds > 0 ? odds / (odds + 1 - given) : 0
}

/**
 * Resistance of the way across a unit: part of it in planted corridors or stones, the rest over the open unit.
 * @param open [1] resistance of the unit
 * @param planted [1] resistance of its corridors and stones
 * @param passage [1] share of the way in them
 * @returns [1]
 */
export function crossingResistance(open: number, planted: number, passage: number): number {
  return open + (planted - open) * passage
}
