import { exp } from '../base/exp.ts'
import type { ParamValues } from '../base/param-spec.ts'
import { RADIANS } from '../base/radians.ts'
import { tan } from '../base/tan.ts'
import { coverFactorCai, groundCover } from './equations/erosion.ts'
import { finesMass } from './equations/organic-matter.ts'
import { connectivityIndex, deliveryRatio, depositionShare, pathComponent, upslopeComponent } from './equations/sediment-delivery.ts'
import { totalCover } from './equations/vegetation.ts'
import type { routeParams } from './route-params.ts'
import type { Coupling, Run } from './simulate.ts'

const HECTARE = 10_000
/** Cover factor that the connectivity index cannot fall below. */
const COVER_FLOOR = 0.001
/** Bound of the soil column [m]. */
const DEEPEST = 3

/**
 * The barrier at the end of each month that takes soil downhill. Of what a unit loses, the share `deliveryRatio` reaches the stream at
 * once; the rest goes from unit to unit and is laid down where the way to the stream gets easier (sediment delivery ratio of InVEST,
 * its own soil included so that no mass is lost), and only where the ground is gentle: nothing rests on faces, banks and steep slopes. Slide debris goes the same way. Check dams catch a share of all that passes them.
 * Organic matter and metal go with the soil. Gross loss = deposition + trapped + export, to rounding.
 */
export function routeSediment(n: number, p: ParamValues<typeof routeParams>): Coupling {
  const meanCover = new Float64Array(n)
  const meanGradient = new Float64Array(n)
  const upslope = new Float64Array(n)
  const path = new Float64Array(n)
  const load = { direct: loads(n), slow: loads(n) }
  let started = false

  /** Delivery ratios follow the cover; once a year is often enough, and at the start. */
  const deliver = ({ state, site }: Run): void => {
    const { area, downstream } = site.columns
    meanCover.fill(0)
    meanGradient.fill(0)
    upslope.fill(0)
    for (let i = 0; i < n; i++) {
      upslope[i] += area[i]
      meanCover[i] += area[i] * coverFactor(state.cover[i], state.litter[i])
      meanGradient[i] += area[i] * gradient(state.slope[i])
      const next = downstream[i]
      if (next < 0) continue
      upslope[next] += upslope[i]
      meanCover[next] += meanCover[i]
      meanGradient[next] += meanGradient[i]
    }
    for (let i = n - 1; i >= 0; i--) {
      const next = downstream[i]
      const own = pathComponent(state.slopeLength[i], coverFactor(state.cover[i], state.litter[i]), gradient(state.slope[i]))
      path[i] = own + (next < 0 ? 0 : path[next])
      const index = connectivityIndex(upslopeComponent(meanCover[i] / upslope[i], meanGradient[i] / upslope[i], upslope[i]), path[i])
      state.deliveryRatio[i] = deliveryRatio(index, p.mostDelivered, p.indexMidpoint, p.indexSpread)
    }
  }

  return {
    every: 1,
    apply(run, month) {
      const { state, site } = run
      const { area, downstream } = site.columns
      if (!started || month % 12 === 11) deliver(run)
      started = true
      const { direct, slow } = load
      clear(direct)
      clear(slow)
      for (let i = 0; i < n; i++) {
        const hectares = area[i] / HECTARE
        const delivered = state.deliveryRatio[i]
        const next = downstream[i]
        const soil = (state.soilLoss[i] + state.slideMass[i]) * hectares
        const organic = state.organicMatterLoss[i] * hectares
        const metal = state.cadmiumLoss[i] * hectares
        const settling = gentleness(site.columns, state.slope[i], i) * depositionShare(delivered, next < 0 ? 1 : state.deliveryRatio[next])
        const trapped = state.trapEfficiency[i]
        state.trapped[i] = 0
        state.deposition[i] = 0
        state.sedimentExport[i] = 0

        const fast = direct.soil[i] + soil * delivered
        const creeping = slow.soil[i] + soil * (1 - delivered)
        if (fast + creeping === 0) continue
        const passing = creeping * (1 - settling)
        let laid = settling * creeping
        const fastOn = fast * (1 - trapped)
        let slowOn = passing * (1 - trapped)
        const organicSlow = slow.organic[i] + organic * (1 - delivered)
        const organicFast = direct.organic[i] + organic * delivered
        const metalSlow = slow.metal[i] + metal * (1 - delivered)
        const metalFast = direct.metal[i] + metal * delivered

        // The soil column has a bound: what does not fit goes on.
        const room = spaceFor(state, i) * hectares
        if (laid > room) {
          slowOn += laid - room
          laid = room
        }
        const kept = creeping > 0 ? laid / creeping : 0
        const onward = creeping > 0 ? slowOn / creeping : 0
        layDown(state, i, laid / hectares, (organicSlow * kept) / hectares, (metalSlow * kept) / hectares, p.burialDepth)
        state.deposition[i] = laid / hectares
        state.trapped[i] = (trapped * (fast + passing)) / hectares
        if (next < 0) {
          state.sedimentExport[i] = (fastOn + slowOn) / hectares
        } else {
          direct.soil[next] += fastOn
          direct.organic[next] += organicFast * (1 - trapped)
          direct.metal[next] += metalFast * (1 - trapped)
          slow.soil[next] += slowOn
          slow.organic[next] += organicSlow * onward
          slow.metal[next] += metalSlow * onward
        }
      }
    },
  }
}

interface Loads {
  readonly soil: Float64Array
  readonly organic: Float64Array
  readonly metal: Float64Array
}

function loads(n: number): Loads {
  return { soil: new Float64Array(n), organic: new Float64Array(n), metal: new Float64Array(n) }
}

function clear({ soil, organic, metal }: Loads): void {
  soil.fill(0)
  organic.fill(0)
  metal.fill(0)
}

function coverFactor(cover: number, litter: number): number {
  return coverFactorCai(groundCover(cover, litter), COVER_FLOOR)
}

function gradient(slope: number): number {
  return tan(Math.min(slope, 80) * RADIANS)
}

/** Sediment settles in full on ground up to the first slope and not at all beyond the second [deg], assumed. */
const SETTLES = 3
const PASSES = 12
/** Share of an outlet's ground on which sediment can come to rest before it reaches the stream, assumed [1]. */
const FOOTSLOPE = 0.3

/** How far a unit lets settle what the way to the stream would lay down there: nothing on faces, banks and steep ground. */
function gentleness(site: Run['site']['columns'], slope: number, i: number): number {
  if (site.rock[i] === 1 || site.bankLength[i] > 0) return 0
  const gentle = Math.min(1, Math.max(0, (PASSES - slope) / (PASSES - SETTLES)))
  return site.downstream[i] < 0 ? FOOTSLOPE * gentle : gentle
}

/** Fines that the unit can still take up before its soil column is full [t/ha]. */
function spaceFor(state: Run['state'], i: number): number {
  return finesMass(Math.max(0, DEEPEST - state.soilDepth[i]), state.bulkDensity[i], state.gravel[i])
}

/** Lays soil on unit `i`, made of the same as its own; thick deposits bury plants. Amounts in t/ha and g/ha. */
function layDown(state: Run['state'], i: number, fines: number, organic: number, metal: number, burialDepth: number): void {
  if (fines <= 0) return
  const stock = finesMass(state.soilDepth[i], state.bulkDensity[i], state.gravel[i])
  const perMetre = finesMass(1, state.bulkDensity[i], state.gravel[i])
  const thickness = fines / perMetre
  state.soilDepth[i] += thickness
  state.looseLayer[i] += thickness
  state.humus[i] += organic
  state.cadmium[i] = (state.cadmium[i] * stock + metal) / (stock + fines)
  if (thickness < THIN) return
  const left = exp(-(thickness - THIN) / burialDepth)
  for (const column of [state.grassCover, state.shrubCover, state.treeCover]) column[i] *= left
  for (const column of [state.grassBiomass, state.shrubBiomass, state.treeBiomass]) column[i] *= left
  for (const column of [state.shrubs, state.trees, state.stripStems, state.stripCover, state.seedRate]) column[i] *= left
  state.cover[i] = totalCover(state.grassCover[i], state.shrubCover[i], state.treeCover[i])
}

/** A deposit thinner than this buries nothing [m], assumed. */
const THIN = 0.01
