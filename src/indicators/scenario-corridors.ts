import { weightedMean } from '../base/weighted-mean.ts'
import type { Columns } from '../engine/columns.ts'
import type { SiteColumns } from '../engine/site.ts'
import type { NetworkCorridors } from '../habitat/network-corridors.ts'

/** Adaptability of corridors by connectivity as the scenario gives it. */
export interface ScenarioCorridors {
  /** [1] */ readonly value: number
  readonly source: 'scenario'
}

/** Adaptability of corridors, and what it was judged by: connectivity as the scenario gives it, or the network of patches. */
export type Corridors = ScenarioCorridors | NetworkCorridors

/** Judges the corridors of a site in a state. */
export type CorridorJudge = (state: Columns, site: SiteColumns) => Corridors

/** Area-weighted mean of the connectivity that the scenario gives: stands in where it gives no network. */
export const scenarioCorridors: CorridorJudge = (state, site) => ({
  value: weightedMean(state.connectivity, site.area),
  source: 'scenario',
})
