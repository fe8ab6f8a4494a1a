import type { NetworkOutcome } from '../batch/run-network.ts'
import type { SiteColumns } from '../engine/site.ts'
import type { HabitatLayout } from '../habitat/habitat-layout.ts'
import type { HabitatReading } from '../habitat/habitat-reading.ts'
import type { NetworkValue } from '../habitat/network-value.ts'
import type { Band } from './comparison.ts'
import type { AlternativeNetwork, LinkResult, PatchResult } from './network-assessment.ts'
import { gatherShape } from './gather-shape.ts'
import { spreadOf, type Spread } from './spread-of.ts'

/** Columns of values that are per patch or per link. */
type Column = { [K in keyof NetworkValue]: NetworkValue[K] extends Float64Array ? K : never }[keyof NetworkValue]

const MILLION = 1e6

/**
 * Gathers what one alternative's network came to in all futures.
 * @param best the best connected alternative of each future
 */
export function gatherNetwork(
  futures: readonly NetworkOutcome[],
  layout: HabitatLayout,
  site: SiteColumns,
  best: readonly NetworkOutcome[],
): Omit<AlternativeNetwork, 'id' | 'title'> {
  const spread = (value: (future: NetworkOutcome, r: number) => number): Spread => spreadOf(Float64Array.from(futures, value))
  const mean = (value: (future: NetworkOutcome) => number): number =>
    futures.reduce((sum, future) => sum + value(future), 0) / futures.length
  const at = (name: Column, i: number): Spread => spread(({ value }) => value[name][i])
  const known = (result: Spread): Spread | null => (Number.isNaN(result.sd) ? null : result)
  const treated = (i: number): boolean => i < layout.units && site.treated[i] === 1
  /** What the best connected alternative has spent on a unit in a future [CNY]; NaN where nothing. */
  const spentOn = (r: number, i: number): number => best[r].worksValue[i] || Number.NaN

  const patches = layout.ids.map((_, i): PatchResult => ({
    qualityBefore: spread(({ before }) => before.quality[i]),
    quality: at('quality', i),
    dPC: at('dPC', i),
    intra: mean(({ value }) => value.intra[i]),
    flux: mean(({ value }) => value.flux[i]),
    connector: mean(({ value }) => value.connector[i]),
    gain: treated(i) ? at('restorationGain', i) : null,
    price: treated(i) ? known(spread((_future, r) => spentOn(r, i))) : null,
    gainPerCost: treated(i) ? known(spread(({ value }, r) => (value.restorationGain[i] / spentOn(r, i)) * MILLION)) : null,
    hazard: i < layout.units ? spread(({ hazard }) => hazard[i]) : null,
  }))
  const links = Array.from(layout.from, (_, k): LinkResult => ({
    costBefore: spread(({ before }) => before.cost[k]),
    cost: at('cost', k),
    dispersalBefore: spread(({ before }) => before.dispersal[k]),
    dispersal: at('dispersal', k),
    dPC: at('linkImportance', k),
    working: mean(({ shape }) => shape.working[k]),
    gain: at('corridorGain', k),
    price: known(at('corridorPrice', k)),
    gainPerCost: known(spread(({ value }) => (value.corridorGain[k] / value.corridorPrice[k]) * MILLION)),
    betweenness: mean(({ shape }) => shape.betweenness[k]),
    gravity: mean(({ shape }) => shape.gravity[k]),
  }))
  return { ...seriesOf(futures), patches, links, ...gatherShape(futures) }
}

function seriesOf(
  futures: readonly NetworkOutcome[],
): Pick<AlternativeNetwork, 'connectivity' | 'probabilityOfConnectivity' | 'workingLinks' | 'networkClosure'> {
  const time = futures[0].readings.map((_, year) => year)
  const band = (name: keyof HabitatReading): Band => {
    const spreads = time.map(year => {
      const values = Float64Array.from(futures, ({ readings }) => readings[year][name])
      const missing = values.some(value => Number.isNaN(value))
      return missing ? null : { ...spreadOf(values), mean: values.reduce((sum, value) => sum + value, 0) / values.length }
    })
    return {
      time,
      mean: spreads.map(each => each?.mean ?? null),
      q05: spreads.map(each => each?.q05 ?? null),
      q50: spreads.map(each => each?.q50 ?? null),
      q95: spreads.map(each => each?.q95 ?? null),
    }
  }
  return {
    connectivity: band('connectivity'),
    probabilityOfConnectivity: band('probability'),
    workingLinks: band('workingLinks'),
    networkClosure: band('closure'),
  }
}
