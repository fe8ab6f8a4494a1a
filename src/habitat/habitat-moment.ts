import { exp } from '../base/exp.ts'
import { dispersalRate } from '../network/graph/dispersal-rate.ts'
import type { HabitatState } from './habitat-state.ts'
import type { SiteHabitat } from './site-habitat.ts'

/** How good patches are, what links cost and how well they carry, kept from one moment. */
export interface HabitatMoment {
  /** [1] habitat quality of each patch */ readonly quality: Float64Array
  /** [cost m] of each link */ readonly cost: Float64Array
  /** [1] share of dispersers that come over each link alone */ readonly dispersal: Float64Array
}

/** Keeps quality, cost and dispersal of a state that `habitat` has read. */
export function habitatMoment({ kernel }: SiteHabitat, { graph, quality }: HabitatState): HabitatMoment {
  const rate = dispersalRate(kernel)
  return { quality: quality.slice(), cost: graph.cost.slice(), dispersal: graph.cost.map(cost => exp(-rate * cost)) }
}
