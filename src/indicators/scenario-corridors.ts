import { weightedMean } from '../base/weighted-mean.ts'
import type { Columns } from '../engine/columns.ts'
import type { SiteColumns } from '../engine/site.ts'

/** Adaptability of corridors, and what it was judged by: connectivity as the scenario gives it, or the network of patches. */
export interface Corridors {
  /** [1] */ readonly value: number
  readonly source: 'scenario' | 'network'
}

/** Judges the corridors of a site in a state. */
export type CorridorJudge = (state: Columns, site: SiteColumns) => Corridors

/**
 * Area-weighted mean of the connectivity that the scenario gives: stands in where no network is known. What works are said to add is
 * left out, or a number in the file would buy resilience.
 */
export const scenarioCorridors: CorridorJudge = (state, site) => ({
  value: weightedMean(
    state.connectivity.map((connectivity, i) => connectivity / state.connectivityGain[i]),
    site.area,
  ),
  source: 'scenario',
})
