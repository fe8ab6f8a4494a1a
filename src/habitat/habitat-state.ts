import type { HabitatGraph } from '../network/graph/habitat-graph.ts'

/** The network of a site at one moment. */
export interface HabitatState {
  /** Attribute: area times habitat quality [ha]; cost: metres times resistance [cost m]. */
  readonly graph: HabitatGraph
  /** [1] habitat quality of each patch */ readonly quality: Float64Array
  /** [1] share of the region's species in each patch */ readonly occupancy: Float64Array
  /** [1] resistance of the way across each patch */ readonly crossing: Float64Array
}
