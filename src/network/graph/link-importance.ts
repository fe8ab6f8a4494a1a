import { dispersalRate } from './dispersal-rate.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { Kernel } from './kernel.ts'
import { removalLosses } from './removal-losses.ts'

/** Share of the probability of connectivity that is lost without each link. */
export interface LinkImportance {
  /** [ha2] numerator of the probability of connectivity with all links */
  readonly numerator: number
  /** [%] */
  readonly dPC: Float64Array
  /** Why all shares are NaN. */
  readonly reason?: 'no attribute'
}

/**
 * dPC of every link, exactly as removing one link after the other would give. What links would gain by improvement: `linkGains`.
 * Source: Saura and Rubio (2010).
 * @param graph attribute [ha], cost [m or cost m]
 * @throws RangeError for a kernel without meaning
 */
export function linkImportance(graph: HabitatGraph, kernel: Kernel): LinkImportance {
  const { numerator, loss } = removalLosses(graph, dispersalRate(kernel), 'links')
  const percent = numerator > 0 ? 100 / numerator : NaN
  return { numerator, dPC: loss.map(sum => sum * percent), ...(numerator > 0 || loss.length === 0 ? {} : { reason: 'no attribute' }) }
}
