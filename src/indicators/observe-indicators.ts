import { BLOCK, type Observer } from '../engine/simulate.ts'
import type { Columns } from '../engine/columns.ts'
import { ndvi } from '../engine/equations/vegetation.ts'
import { shannonDiversity } from '../engine/equations/species.ts'
import type { SiteColumns } from '../engine/site.ts'
import { functionScore } from './function-score.ts'
import { INDICATORS, type IndicatorName } from './indicators.ts'
import type { Reference } from './reference.ts'

/** One value a year and indicator: `table[indicator][year]`, year 0 = initial state; NaN where unknown. */
export type IndicatorTable = Readonly<Record<IndicatorName, Float64Array>>

/** t/ha to t/km2. */
const PER_KM2 = 100
/** NDVI of bare ground and of closed vegetation, Gutman & Ignatov 1998 (recalled). */
const NDVI_SOIL = 0.05
const NDVI_PLANTS = 0.86

/**
 * Gathers the indicators of one trajectory. `observer` is called at the end of each month; `start` records the initial state.
 * Sums over units are taken in blocks, in order, so that bits do not depend on who computes them. `cost` is left to the ledger.
 */
export function observeIndicators(
  site: SiteColumns,
  years: number,
  target: Reference,
): {
  readonly table: IndicatorTable
  readonly start: (state: Columns) => void
  readonly observer: Observer
} {
  const table = Object.fromEntries(Object.keys(INDICATORS).map(name => [name, new Float64Array(years + 1).fill(Number.NaN)])) as Record<
    IndicatorName,
    Float64Array
  >
  const loss = new Float64Array(site.n)
  const potential = new Float64Array(site.n)
  const all = Float64Array.from(site.area)
  const treated = Float64Array.from(site.area, (area, i) => area * site.treated[i])
  // A site of rock and source land alone has no treated land; it is then judged as a whole.
  const judged = treated.some(area => area > 0) ? treated : all

  const mean = (weights: Float64Array, value: (i: number) => number): number => {
    let total = 0
    let weight = 0
    for (let lo = 0; lo < site.n; lo += BLOCK) {
      const hi = Math.min(lo + BLOCK, site.n)
      let sum = 0
      let part = 0
      for (let i = lo; i < hi; i++) {
        if (weights[i] === 0) continue
        sum += weights[i] * value(i)
        part += weights[i]
      }
      total += sum
      weight += part
    }
    return weight > 0 ? total / weight : Number.NaN
  }

  const stocks = (state: Columns, year: number): void => {
    const { cover, soilDepth, organicMatter, species } = state
    table.cover[year] = mean(judged, i => cover[i])
    table.coverSite[year] = mean(all, i => cover[i])
    table.ndvi[year] = mean(judged, i => ndvi(cover[i], NDVI_SOIL, NDVI_PLANTS))
    table.soilDepth[year] = mean(judged, i => soilDepth[i])
    table.soilOrganicMatter[year] = mean(judged, i => organicMatter[i])
    table.species[year] = mean(judged, i => species[i])
    table.speciesSite[year] = mean(all, i => species[i])
    table.shannon[year] = mean(judged, i => shannonDiversity(species[i], state.standAge[i], dominance(state, i), state.evennessGain[i]))
    const planted = mean(judged, i => state.shrubsPlanted[i] + state.treesPlanted[i])
    if (planted > 0) table.plantSurvival[year] = mean(judged, i => state.shrubs[i] + state.trees[i]) / planted
  }

  return {
    table,
    start(state) {
      stocks(state, 0)
    },
    observer(state, month) {
      for (let i = 0; i < site.n; i++) {
        loss[i] += state.soilLoss[i]
        potential[i] += state.potentialSoilLoss[i]
      }
      if (month % 12 !== 11) return
      const year = (month + 1) / 12
      stocks(state, year)
      table.erosion[year] = PER_KM2 * mean(judged, i => loss[i])
      const potentialErosion = PER_KM2 * mean(judged, i => potential[i])
      table.function[year] = functionScore(
        table.cover[year],
        table.erosion[year],
        potentialErosion,
        table.species[year],
        table.soilDepth[year],
        target,
      )
      loss.fill(0)
      potential.fill(0)
    },
  }
}

/** Share of the largest plant group in cover. */
function dominance(state: Columns, i: number): number {
  const total = state.grassCover[i] + state.shrubCover[i] + state.treeCover[i]
  return total > 0 ? Math.max(state.grassCover[i], state.shrubCover[i], state.treeCover[i]) / total : 1
}
