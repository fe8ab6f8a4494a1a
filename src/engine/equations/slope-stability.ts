/** Stability of soil slopes: infinite slope with roots, walls and pore pressure, and how likely a unit fails. */
import { cos } from '../../base/cos.ts'
import { exp } from '../../base/exp.ts'
import { normalCdf } from '../../base/normal-cdf.ts'
import { RADIANS } from '../../base/radians.ts'
import { sin } from '../../base/sin.ts'
import { tan } from '../../base/tan.ts'

/** Beyond this a slope is stable whatever the exact number [1]. */
const MOST_SAFE = 10
/** Passive resistance of a metre of gravity wall over its height squared [kN/m3], assumed. */
const WALL_RESISTANCE = 20
/** Surcharge of closed grass, shrubs and trees [kPa]; trees 1-2.5 in the literature (recalled). */
const SURCHARGE = { grass: 0.1, shrub: 0.2, tree: 1.75 } as const
/** Depth in which root strength falls to 37 % [m], recalled. */
const ROOTING = { grass: 0.25, shrub: 0.6, tree: 1.2 } as const
/** Share of roots that are stretched in the direction of shear, Wu et al. 1979. */
const ROOT_ANGLE = 1.2

/**
 * Resistance of rows of retaining walls, spread over the slope as an equivalent cohesion (assumed: passive capacity 20 h^2).
 * @param height [m] of the wall
 * @param slopeLength [m] of the whole slope, which all rows hold together
 * @param rows [1]
 * @param share [1] of the contour that the rows span
 * @returns [kPa]
 */
export function wallEquivalentCohesion(height: number, slopeLength: number, rows: number, share: number): number {
  return slopeLength > 0 ? (WALL_RESISTANCE * height * height * rows * share) / slopeLength : 0
}

/**
 * Factor of safety of an infinite slope with root cohesion, surcharge and seepage parallel to the slope; the unit weight goes from
 * moist to saturated with the filling. Not valid above about 45 degrees, where it is an index only: there the share of cohesion rises
 * again with the slope, so thin cohesive ground looks the safer the steeper it is.
 * @param cohesion [kPa] effective, with walls
 * @param roots [kPa] root cohesion at the sliding surface
 * @param depth [m] vertical depth of the sliding surface
 * @param slope [deg]
 * @param frictionAngle [deg] effective
 * @param filling [1] water table height over depth
 * @param surcharge [kPa] of plants
 * @param moistWeight [kN/m3]
 * @param saturatedWeight [kN/m3]
 * @param waterWeight [kN/m3]
 * @returns [1] at most 10
 */
export function infiniteSlope(
  cohesion: number,
  roots: number,
  depth: number,
  slope: number,
  frictionAngle: number,
  filling: number,
  surcharge: number,
  moistWeight: number,
  saturatedWeight: number,
  waterWeight: number,
): number {
  if (depth <= 0 || slope <= 0) return MOST_SAFE
  const s = sin(slope * RADIANS)
  const c = cos(slope * RADIANS)
  const weight = (moistWeight + (saturatedWeight - moistWeight) * filling) * depth + surcharge
  const normal = (weight - waterWeight * filling * depth) * c * c
  const resisting = cohesion + roots + normal * tan(frictionAngle * RADIANS)
  return Math.min(MOST_SAFE, Math.max(0, resisting / (weight * s * c)))
}

/**
 * Root cohesion at the sliding surface; grass does nothing for a deep slide.
 * @param grass [1] @param shrub [1] @param tree [1] cover
 * @param grassMaturity [1] @param shrubMaturity [1] @param treeMaturity [1]
 * @param depth [m] of the sliding surface
 * @param grassMost [kPa] @param shrubMost [kPa] @param treeMost [kPa] of closed mature stands near the surface
 * @returns [kPa]
 */
export function rootCohesion(
  grass: number,
  shrub: number,
  tree: number,
  grassMaturity: number,
  shrubMaturity: number,
  treeMaturity: number,
  depth: number,
  grassMost: number,
  shrubMost: number,
  treeMost: number,
): number {
  return (
    grassMost * grass * grassMaturity * exp(-depth / ROOTING.grass) +
    shrubMost * shrub * shrubMaturity * exp(-depth / ROOTING.shrub) +
    treeMost * tree * treeMaturity * exp(-depth / ROOTING.tree)
  )
}

/**
 * Root cohesion from root strength (Wu et al. 1979; Waldron 1977); an upper bound, fibre bundles break one after the other.
 * @param tensileStrength [kPa] of roots
 * @param areaRatio [1] root area over soil area
 * @returns [kPa]
 */
export function wuCohesion(tensileStrength: number, areaRatio: number): number {
  return ROOT_ANGLE * tensileStrength * areaRatio
}

/**
 * Weight of plants on the slope.
 * @param grass [1] @param shrub [1] @param tree [1] cover
 * @returns [kPa]
 */
export function plantSurcharge(grass: number, shrub: number, tree: number): number {
  return SURCHARGE.grass * grass + SURCHARGE.shrub * shrub + SURCHARGE.tree * tree
}

/**
 * Height of the water table over the depth of the sliding surface in a storm: the larger of what fills the drainable pores of the
 * topsoil and the steady subsurface flow from above (SHALSTAB, TOPMODEL), less what drains relieve.
 * @param topsoilFilling [1] share of the topsoil's drainable pores that is full
 * @param soilDepth [m] of topsoil
 * @param failureDepth [m] > 0
 * @param rain [m/d] mean of three days
 * @param contributing [m2/m] upslope area for each metre of contour
 * @param transmissivity [m2/d]
 * @param slope [deg] > 0
 * @param drainRelief [1]
 * @returns [1] in [0, 1]
 */
export function poreFilling(
  topsoilFilling: number,
  soilDepth: number,
  failureDepth: number,
  rain: number,
  contributing: number,
  transmissivity: number,
  slope: number,
  drainRelief: number,
): number {
  const local = topsoilFilling * Math.min(1, soilDepth / failureDepth)
  const s = sin(slope * RADIANS)
  const topographic = s > 0 ? ((rain / transmissivity) * contributing) / s : 0
  return Math.min(1, Math.max(0, Math.max(local, topographic) * (1 - drainRelief)))
}

/**
 * Chance that some part of a unit is weak enough to fail: the factor of safety varies normally within the unit.
 * @param factorOfSafety [1] mean of the unit
 * @param variation [1] coefficient of variation within the unit
 * @returns [1]
 */
export function failureProbability(factorOfSafety: number, variation: number): number {
  return factorOfSafety > 0 ? normalCdf((1 - factorOfSafety) / (variation * factorOfSafety)) : 1
}

/**
 * Depth at which an infinite slope just stands.
 * @param cohesion [kPa]
 * @param slope [deg]
 * @param frictionAngle [deg]
 * @param filling [1]
 * @param weight [kN/m3]
 * @param waterWeight [kN/m3]
 * @returns [m] Infinity where it stands at any depth
 */
export function criticalDepth(
  cohesion: number,
  slope: number,
  frictionAngle: number,
  filling: number,
  weight: number,
  waterWeight: number,
): number {
  const s = sin(slope * RADIANS)
  const c = cos(slope * RADIANS)
  const excess = weight * s * c - (weight - waterWeight * filling) * c * c * tan(frictionAngle * RADIANS)
  return excess > 0 ? cohesion / excess : Number.POSITIVE_INFINITY
}

/**
 * What is left of the knowledge that ground has stood a storm, after weathering.
 * @param survived [1] failure probability survived
 * @param share [1] lost to weathering
 * @returns [1]
 */
export function weatheredSurvival(survived: number, share: number): number {
  return survived * (1 - share)
}

/**
 * Weakness of the ground after weathering: known to lie anywhere above `survived` with equal chance, it then lies anywhere above the
 * lower bound, at the same rank.
 * @param weakness [1]
 * @param survived [1]
 * @param share [1] lost to weathering
 * @returns [1]
 */
export function weatheredWeakness(weakness: number, survived: number, share: number): number {
  const bound = weatheredSurvival(survived, share)
  const rank = survived < 1 ? (weakness - survived) / (1 - survived) : 1
  return bound + (1 - bound) * rank
}

/**
 * Probability that ground fails in a storm that it has not stood before: what is asked for beyond what was stood, of those that stood it.
 * @param asked [1] failure probability that the storm asks for
 * @param stood [1] highest that the ground has stood
 * @returns [1]
 */
export function failureBeyond(asked: number, stood: number): number {
  return stood < 1 ? Math.max(0, (asked - stood) / (1 - stood)) : 0
}
