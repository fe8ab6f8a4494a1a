import type { Columns } from './columns.ts'
import type { SiteColumns } from './site.ts'

/** What can be read at the end of a month. */
export interface Sight {
  readonly state: Columns
  readonly site: SiteColumns
  /** Factor of safety of unit `i` in the design storm, as the ground stands now. */
  designSafety(i: number): number
  /** Largest share that slid in the month on any unit whose water runs through unit `i`, itself left out. */
  slideAbove(i: number): number
}
