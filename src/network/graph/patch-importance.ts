import { dispersalRate } from './dispersal-rate.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { Kernel } from './kernel.ts'
import { removalLosses } from './removal-losses.ts'

/** Share of the probability of connectivity that is lost without each patch, and its three parts, which add up to it. */
export interface PatchImportance {
  /** [ha2] numerator of the probability of connectivity with all patches */
  readonly numerator: number
  /** [%] */
  readonly dPC: Float64Array
  /** [%] by the patch's own attribute */
  readonly intra: Float64Array
  /** [%] by the pairs in which the patch is one end */
  readonly flux: Float64Array
  /** [%] by the longer ways of all other pairs: what the patch gives as a stepping stone */
  readonly connector: Float64Array
  /** Why all shares are NaN. */
  readonly reason?: 'no attribute'
}

/**
 * dPC of every patch with its intra, flux and connector parts, exactly as removing one patch after the other would give.
 * Source: Pascual-Hortal and Saura (2006), Saura and Rubio (2010). Shares of patches do not add up to 100 %.
 * @param graph attribute [ha], cost [m or cost m]
 * @throws RangeError for a kernel without meaning
 */
export function patchImportance(graph: HabitatGraph, kernel: Kernel): PatchImportance {
  const { numerator, flux, loss } = removalLosses(graph, dispersalRate(kernel), 'patches')
  const percent = numerator > 0 ? 100 / numerator : NaN
  const parts = {
    intra: graph.attribute.map(own => own * own * percent),
    flux: flux.map(sum => sum * percent),
    connector: loss.map(sum => sum * percent),
  }
  const dPC = parts.intra.map((intra, i) => intra + parts.flux[i] + parts.connector[i])
  return { numerator, dPC, ...parts, ...(numerator > 0 || dPC.length === 0 ? {} : { reason: 'no attribute' }) }
}
