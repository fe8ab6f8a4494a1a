import type { Columns } from '../engine/columns.ts'
import { habitatReading } from '../habitat/habitat-reading.ts'
import type { SiteHabitat } from '../habitat/site-habitat.ts'
import type { IndicatorTable } from './observe-indicators.ts'

/** Puts what the network comes to at the end of `year` into the table. */
export function fillNetwork(table: IndicatorTable, habitat: SiteHabitat, state: Columns, year: number): void {
  const { connectivity, probability, workingLinks, closure } = habitatReading(habitat, habitat.read(state))
  table.connectivity[year] = connectivity
  table.probabilityOfConnectivity[year] = probability
  table.workingLinks[year] = workingLinks
  table.networkClosure[year] = closure
}
