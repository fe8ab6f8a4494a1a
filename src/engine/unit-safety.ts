import type { ParamValues } from '../base/param-spec.ts'
import type { Columns } from './columns.ts'
import { planeFailure } from './equations/rock-slope.ts'
import { directRunoff, retention } from './equations/runoff.ts'
import { infiniteSlope, plantSurcharge, poreFilling, rootCohesion } from './equations/slope-stability.ts'
import type { slopeStabilityParams } from './processes/slope-stability-params.ts'
import type { SiteColumns } from './site.ts'

/** Unit weight of water [kN/m3]. */
const WATER = 9.81
/** Above-ground biomass at which roots of grass, shrubs and trees have their full strength [t/ha], as closed mature stands carry. */
const ROOTED = { grass: 2.5, shrub: 10, tree: 80 } as const
/** Days over which the rain of a storm is counted, and how much closed cover lowers the curve number of the bare ground. */
const STORM_DAYS = 3
const CURVE_NUMBER_FALL = 12
/** The infinite slope holds up to here [deg]. */
const STEEPEST = 45
/** Anchors are set at this angle to the normal of the sliding plane [deg], assumed. */
const ANCHOR_ANGLE = 45

/**
 * Factor of safety of unit `i` as it stands: the lower of a slide on the base of the fine soil and one on the base of the loose layer
 * (soil brought in lies on top of it); rock faces fail along a plane behind a tension crack. Damaged works hold nothing.
 * @param filling [1] share of the topsoil's drainable pores that is full
 * @param rain [mm/d] mean of the wettest three days; what runs off by the curve number does not enter the slope,
 *   and what bunds and benches hold back in a storm is taken to be let off by their drains
 * @param tenDayRain [mm] drives the water in the tension crack
 * @returns [1] capped at 10
 */
export function unitSafety(
  state: Columns,
  site: SiteColumns,
  p: ParamValues<typeof slopeStabilityParams>,
  i: number,
  filling: number,
  rain: number,
  tenDayRain: number,
): number {
  const friction = site.frictionAngle[i] * p.frictionFactor
  const ground = site.cohesion[i] * p.cohesionFactor * state.strengthLeft[i]
  const whole = 1 - state.damage[i]
  // Beyond 45 degrees the infinite slope would call steeper ground safer.
  const slope = site.rock[i] === 1 ? state.slope[i] : Math.min(STEEPEST, state.slope[i])
  if (site.rock[i] === 1) {
    const crack = p.crackShare * site.relief[i]
    const water = crack * Math.min(1, tenDayRain / p.crackRain)
    return planeFailure(
      site.relief[i],
      slope,
      p.planeAngle,
      ground,
      friction,
      p.rockWeight,
      crack,
      water,
      state.anchorForce[i] * whole,
      ANCHOR_ANGLE,
      WATER,
    )
  }
  const soil = state.soilDepth[i]
  const loose = state.looseLayer[i] * p.looseFactor + state.importedSoil[i]
  const surcharge = plantSurcharge(state.grassCover[i], state.shrubCover[i], state.treeCover[i])
  const relief = state.drainRelief[i] * whole
  const fallen = STORM_DAYS * rain
  const ran = directRunoff(fallen, retention(site.curveNumber[i] - CURVE_NUMBER_FALL * state.cover[i]))
  const entering = (fallen - ran) / STORM_DAYS
  const holding = ground + state.wallCohesion[i] * whole
  let lowest = 10
  for (let layer = 0; layer < 2; layer++) {
    const depth = layer === 0 ? soil : loose
    if (depth <= 0) continue
    const roots =
      p.rootFactor *
      rootCohesion(
        Math.min(1, state.grassBiomass[i] / ROOTED.grass),
        Math.min(1, state.shrubBiomass[i] / ROOTED.shrub),
        Math.min(1, state.treeBiomass[i] / ROOTED.tree),
        1,
        1,
        1,
        depth,
        p.grassRoots,
        p.shrubRoots,
        p.treeRoots,
      )
    const pores = poreFilling(filling, soil, depth, entering / 1000, state.slopeLength[i], p.transmissivity, slope, relief)
    const factor = infiniteSlope(holding, roots, depth, slope, friction, pores, surcharge, p.moistWeight, p.saturatedWeight, WATER)
    if (factor < lowest) lowest = factor
  }
  return lowest
}
