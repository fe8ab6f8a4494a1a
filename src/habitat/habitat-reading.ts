import { dispersalRate } from '../network/graph/dispersal-rate.ts'
import { probabilityOfConnectivity } from '../network/graph/probability-of-connectivity.ts'
import type { HabitatState } from './habitat-state.ts'
import { networkClosure } from './network-closure.ts'
import { workingLinks } from './working-links.ts'
import type { SiteHabitat } from './site-habitat.ts'

/** What a network comes to at one moment. */
export interface HabitatReading {
  /** [ha] equivalent connected area */ readonly connectivity: number
  /** [1] probability of connectivity over the area of all patches */ readonly probability: number
  /** Links over which enough dispersers come, between patches that count (a thousandth of all worth or more). */ readonly workingLinks: number
  /** [1] loops of working links over the most of a planar network; NaN with fewer than three patches */ readonly closure: number
}

/** Reads a network in a state that `habitat` has read. */
export function habitatReading(habitat: SiteHabitat, { graph }: HabitatState): HabitatReading {
  const { kernel, params, layout } = habitat
  const landscape = layout.area.reduce((sum, area) => sum + area, 0)
  const { numerator, equivalentArea } = probabilityOfConnectivity(graph, kernel)
  const rate = dispersalRate(kernel)
  const working = workingLinks(graph, rate, params.functionalProbability)
  return {
    connectivity: equivalentArea,
    probability: numerator / (landscape * landscape),
    workingLinks: working.reduce((sum, one) => sum + one, 0),
    closure: networkClosure(graph, working),
  }
}
