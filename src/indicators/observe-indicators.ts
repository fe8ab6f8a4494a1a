import type { ParamValues } from '../base/param-spec.ts'
import { BLOCK, type Observer } from '../engine/simulate.ts'
import type { Columns } from '../engine/columns.ts'
import { failureBeyond } from '../engine/equations/slope-stability.ts'
import { screeningValue } from '../engine/equations/soil-metal.ts'
import { ndvi } from '../engine/equations/vegetation.ts'
import { shannonDiversity } from '../engine/equations/species.ts'
import type { Forcing } from '../engine/forcing.ts'
import type { soilMetal } from '../engine/processes/soil-metal.ts'
import type { scoreParams } from '../engine/score-params.ts'
import type { SiteColumns } from '../engine/site.ts'
import { carbonStock } from './carbon-stock.ts'
import { fillNetwork } from './fill-network.ts'
import { functionScore } from './function-score.ts'
import type { SiteHabitat } from '../habitat/site-habitat.ts'
import { habitatQuality } from '../habitat/habitat-quality.ts'
import { INDICATORS, type IndicatorName } from './indicators.ts'
import { landscapeScore } from './landscape-score.ts'
import type { Reference } from './reference.ts'
import { safetyScore } from './safety-score.ts'
import { serviceEquivalents } from './service-equivalents.ts'

/** One value a year and indicator: `table[indicator][year]`, year 0 = initial state; NaN where unknown. */
export type IndicatorTable = Readonly<Record<IndicatorName, Float64Array>>

/** What observing one trajectory needs beside its state. */
export interface Observed {
  readonly site: SiteColumns
  readonly forcing: Forcing
  readonly years: number
  readonly target: Reference
  readonly scores: ParamValues<typeof scoreParams>
  readonly metal: ParamValues<typeof soilMetal.params>
  /** Absent where the scenario has no network: nothing is then said of connectivity. */ readonly habitat?: SiteHabitat
}

/** t/ha to t/km2. */
const PER_KM2 = 100
const HECTARE = 10_000
/** NDVI of bare ground and of closed vegetation, Gutman & Ignatov 1998 (recalled). */
const NDVI_SOIL = 0.05
const NDVI_PLANTS = 0.86
/** Tonnes of carbon dioxide in a tonne of carbon. */
const CARBON_DIOXIDE = 44 / 12
/** Value of one equivalent [CNY/(ha a)] of 2010, Xie et al. 2015 (recalled). */
const EQUIVALENT_VALUE = 3406.5
/** Land flatter than this has no factor of safety to speak of [deg]. */
const FLAT = 5

/**
 * Gathers the indicators of one trajectory. `observer` is called at the end of each month; `start` records the initial state.
 * Sums over units are taken in blocks, in order, so that bits do not depend on who computes them. `cost` is left to the ledger.
 */
export function observeIndicators({ site, forcing, years, target, scores, metal, habitat }: Observed): {
  readonly table: IndicatorTable
  readonly start: (state: Columns) => void
  readonly observer: Observer
} {
  const table = Object.fromEntries(Object.keys(INDICATORS).map(name => [name, new Float64Array(years + 1).fill(Number.NaN)])) as Record<
    IndicatorName,
    Float64Array
  >
  const { n } = site
  const column = (): Float64Array => new Float64Array(n)
  const loss = column()
  const potential = column()
  const wind = column()
  const water = column()
  const stormRunoff = column()
  const slid = column()
  const works = column()
  /** R-free soil loss of the untouched land, bare: K L S and the share of soil. */
  const untouched = column()
  const all = Float64Array.from(site.area)
  const treated = Float64Array.from(site.area, (area, i) => area * site.treated[i])
  // A site of rock and source land alone has no treated land; it is then judged as a whole.
  const judged = treated.some(area => area > 0) ? treated : all
  const seen = Float64Array.from(site.area, (area, i) => area * Math.max(site.treated[i], site.rock[i]))
  const looked = seen.some(area => area > 0) ? seen : all
  /** Failure probability that the ground had stood when the year began, and the highest that its storms asked for. */
  const stood = column()
  const asked = column()
  const siteArea = site.area.reduce((sum, area) => sum + area, 0)
  const bankLength = site.bankLength.reduce((sum, length) => sum + length, 0)
  let carbonAtStart = 0
  let exported = 0
  let bank = 0
  let rockfalls = 0
  let warned = 0
  let stormRain = 0

  const total = (weights: Float64Array, value: (i: number) => number): number => {
    let sum = 0
    for (let lo = 0; lo < n; lo += BLOCK) {
      const hi = Math.min(lo + BLOCK, n)
      let part = 0
      for (let i = lo; i < hi; i++) if (weights[i] > 0) part += weights[i] * value(i)
      sum += part
    }
    return sum
  }
  const one = (): number => 1
  const mean = (weights: Float64Array, value: (i: number) => number): number => {
    const weight = total(weights, one)
    return weight > 0 ? total(weights, value) / weight : Number.NaN
  }
  const screening = (ph: number): number =>
    screeningValue(ph, metal.screeningAcid, metal.screeningWeaklyAcid, metal.screeningNeutral, metal.screeningAlkaline)
  const hectares = (value: (i: number) => number): number => total(all, value) / HECTARE

  const stocks = (state: Columns, year: number): void => {
    const { cover, grassCover, shrubCover, treeCover, soilDepth, organicMatter, species, scar, soilBearing } = state
    table.cover[year] = mean(judged, i => cover[i])
    table.coverSite[year] = mean(all, i => cover[i])
    table.ndvi[year] = mean(judged, i => ndvi(cover[i], NDVI_SOIL, NDVI_PLANTS))
    table.soilDepth[year] = mean(judged, i => soilDepth[i])
    table.soilOrganicMatter[year] = mean(judged, i => organicMatter[i])
    table.species[year] = mean(judged, i => species[i])
    table.speciesSite[year] = mean(all, i => species[i])
    table.shannon[year] = mean(judged, i => shannonDiversity(species[i], state.standAge[i], dominance(state, i), state.evennessGain[i]))
    const planted = total(judged, i => state.stemsPlanted[i])
    if (planted > 0) table.plantSurvival[year] = total(judged, i => state.shrubs[i] + state.trees[i]) / planted

    table.factorOfSafety[year] = weakest(state)
    table.damaged[year] = slid.some((share, i) => share > 0 && judged[i] > 0) ? 1 : 0
    table.slideArea[year] = mean(judged, i => slid[i])
    table.damageShare[year] = lostShare(state)
    table.warnedSlides[year] = warned
    table.cadmiumAvailable[year] = mean(judged, i => state.availableCadmium[i])
    table.metalExceedance[year] = mean(judged, i => (state.cadmium[i] > screening(state.ph[i]) ? 1 : 0))

    table.carbon[year] = CARBON_DIOXIDE * (carbonOf(state) - carbonAtStart)
    table.habitatQuality[year] = mean(all, i =>
      habitatQuality(cover[i], Math.min(1, species[i] / site.speciesPool[i]), 1 - soilBearing[i] * (1 - scar[i])),
    )
    table.serviceValue[year] = EQUIVALENT_VALUE * hectares(i => serviceEquivalents(cover[i], grassCover[i], shrubCover[i], treeCover[i]))

    if (habitat) fillNetwork(table, habitat, state, year)

    table.landscape[year] = mean(looked, i =>
      landscapeScore(
        cover[i],
        grassCover[i],
        shrubCover[i],
        treeCover[i],
        site.rock[i] === 1 ? 1 - soilBearing[i] : scar[i],
        state.slope[i],
        scores,
      ),
    )
  }

  const lostShare = ({ worksValue }: Columns): number => {
    const value = total(treated, i => worksValue[i] / site.area[i])
    return value > 0 ? total(treated, i => (worksValue[i] / site.area[i]) * works[i]) / value : 0
  }

  const carbonOf = ({ grassBiomass, shrubBiomass, treeBiomass, humus, freshOrganicMatter, organicMatterBrought }: Columns): number =>
    hectares(i => carbonStock(grassBiomass[i], shrubBiomass[i], treeBiomass[i], humus[i] + freshOrganicMatter[i] - organicMatterBrought[i]))

  const weakest = ({ slope, designFactorOfSafety }: Columns): number => {
    let least = 10
    for (let i = 0; i < n; i++) if (slope[i] > FLAT) least = Math.min(least, designFactorOfSafety[i])
    return least
  }

  const gather = (state: Columns, month: number): void => {
    const storm = forcing.stormRain[month] > 0
    if (storm) stormRain += forcing.precipitation[month]
    for (let i = 0; i < n; i++) {
      loss[i] += state.soilLoss[i]
      wind[i] += state.windErosion[i]
      water[i] += state.runoff[i] + state.drainage[i]
      if (storm) stormRunoff[i] += state.runoff[i]
      exported += state.sedimentExport[i] * site.area[i]
      rockfalls += state.rockfalls[i]
      if (state.failureProbability[i] > asked[i]) asked[i] = state.failureProbability[i]
      if (state.failedShare[i] > 0) {
        slid[i] += (1 - slid[i]) * state.failedShare[i]
        works[i] += (1 - works[i]) * state.worksLost[i]
        warned += state.slideWarned[i]
      }
      if (site.bankLength[i] > 0) bank += state.bankRetreat[i] * site.bankLength[i] * site.bankHeight[i] * state.bulkDensity[i]
      // What works do to slope, length and soil is their merit: the potential is that of the land as it was.
      const now = bareLoss(state, i)
      if (now > 0) potential[i] += (state.potentialSoilLoss[i] * untouched[i]) / now
    }
  }

  return {
    table,
    start(state) {
      carbonAtStart = carbonOf(state)
      for (let i = 0; i < n; i++) {
        untouched[i] = bareLoss(state, i)
        stood[i] = state.survived[i]
      }
      stocks(state, 0)
    },
    observer(state, month) {
      gather(state, month)
      if (month % 12 !== 11) return
      const year = (month + 1) / 12
      stocks(state, year)
      table.erosion[year] = PER_KM2 * mean(judged, i => loss[i])
      table.sedimentExport[year] = (PER_KM2 * exported) / siteArea
      table.bankErosion[year] = bankLength > 0 ? bank / bankLength : 0
      const failing = mean(judged, i => failureBeyond(asked[i], stood[i]))
      table.failureProbability[year] = failing
      table.safety[year] = safetyScore(failing, table.damageShare[year])
      table.windErosion[year] = mean(judged, i => wind[i])
      table.rockfalls[year] = rockfalls
      table.soilRetention[year] = hectares(i => Math.max(0, potential[i] - loss[i]))
      table.waterYield[year] = mean(all, i => water[i])
      table.floodRegulation[year] = stormRain > 0 ? Math.max(0, 1 - mean(all, i => stormRunoff[i]) / stormRain) : 1
      const potentialErosion = PER_KM2 * mean(judged, i => potential[i])
      const { cover, erosion, species, soilDepth } = table
      const response = mean(judged, i => state.metalResponse[i])
      table.function[year] = functionScore(
        cover[year],
        erosion[year],
        potentialErosion,
        species[year],
        soilDepth[year],
        response,
        target,
        scores,
      )
      for (const sums of [loss, potential, wind, water, stormRunoff]) sums.fill(0)
      stood.set(state.survived)
      asked.fill(0)
      exported = 0
      bank = 0
      rockfalls = 0
      stormRain = 0
    },
  }
}

/** Soil loss of bare ground for each unit of erosivity: K L S times the share that carries soil. */
function bareLoss(state: Columns, i: number): number {
  return state.erodibility[i] * state.lengthFactor[i] * state.steepness[i] * state.soilBearing[i]
}

/** Share of the largest plant group in cover. */
function dominance(state: Columns, i: number): number {
  const total = state.grassCover[i] + state.shrubCover[i] + state.treeCover[i]
  return total > 0 ? Math.max(state.grassCover[i], state.shrubCover[i], state.treeCover[i]) / total : 1
}
