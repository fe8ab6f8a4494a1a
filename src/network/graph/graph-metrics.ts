import { UndirectedGraph } from 'graphology'
import metrics from 'graphology-metrics'
import { habitatGraphOf } from './habitat-graph-of.ts'
import type { HabitatGraph } from './habitat-graph.ts'

export interface GraphMetricsOptions {
  /** Strength of each link, >= 0, more is closer (a probability of dispersal, never a cost); absent: 1. */
  readonly weight?: ArrayLike<number>
  /** Group that each patch belongs to. */
  readonly communities?: ArrayLike<number>
}

/** Measures of the form of a network. Cost plays no part in them: ways are counted in links. */
export interface GraphMetrics {
  /** [1] links over pairs of patches; 0 with fewer than two patches. */
  readonly density: number
  /** Most links on the shortest way between two patches; Infinity where some are not joined, 0 with fewer than two patches. */
  readonly diameter: number
  /** Most links on the shortest way from each patch to another; Infinity where some cannot be reached. */
  readonly eccentricity: Float64Array
  /** [1] share of the other patches that each is linked with (Freeman 1978); 0 for a patch alone. */
  readonly degreeCentrality: Float64Array
  /** Sum of the strengths of the links of each patch; without strengths their number. */
  readonly weightedDegree: Float64Array
  /** [1] modularity of the groups given (Newman 2006), -0.5 to 1; null without groups or without links of any strength. */
  readonly modularity: number | null
}

/**
 * Density, diameter, degrees and modularity, as graphology-metrics works them out. It takes self-loops and parallel links without a word and
 * gives wrong numbers, so such graphs are refused. Links of infinite cost are none and left out. For one-off use: it builds a graph of objects.
 * @throws RangeError for a self-loop, parallel links, or a strength or group that is missing or has no meaning
 */
export function graphMetrics(graph: HabitatGraph, { weight, communities }: GraphMetricsOptions = {}): GraphMetrics {
  const { attribute, from, to, cost } = habitatGraphOf(graph)
  const patches = attribute.length
  checkWeight(weight, cost.length)
  checkCommunities(communities, patches)

  const simple = new UndirectedGraph({ allowSelfLoops: false })
  for (let i = 0; i < patches; i++) simple.addNode(i, { community: communities?.[i] })
  let strength = 0
  for (let e = 0; e < cost.length; e++) {
    if (!(cost[e] < Infinity)) continue
    const value = weight?.[e] ?? 1
    simple.addUndirectedEdgeWithKey(e, from[e], to[e], { weight: value })
    strength += value
  }
  const ofEach = (measure: (patch: number) => number): Float64Array => Float64Array.from({ length: patches }, (_, i) => measure(i))
  // The package gives Infinity or NaN for a patch alone and throws for modularity without links.
  const several = patches > 1
  const centrality = several ? metrics.centrality.degree(simple) : {}
  return {
    density: metrics.graph.density(simple),
    diameter: several ? metrics.graph.diameter(simple) : 0,
    eccentricity: ofEach(i => (several ? metrics.node.eccentricity(simple, i) : 0)),
    degreeCentrality: ofEach(i => centrality[i] ?? 0),
    weightedDegree: ofEach(i => metrics.node.weightedDegree(simple, i)),
    modularity: communities && strength > 0 ? metrics.graph.modularity(simple) : null,
  }
}

/** The package takes 1 for what is no number. */
function checkWeight(weight: ArrayLike<number> | undefined, links: number): void {
  if (!weight) return
  if (weight.length !== links) throw new RangeError(`weight: got ${weight.length} numbers, wanted one for each of ${links} links`)
  for (let e = 0; e < links; e++) {
    if (!(weight[e] >= 0 && weight[e] < Infinity)) throw new RangeError(`link ${e}: weight is ${weight[e]}, wanted a finite number >= 0`)
  }
}

function checkCommunities(communities: ArrayLike<number> | undefined, patches: number): void {
  if (!communities) return
  if (communities.length !== patches) {
    throw new RangeError(`communities: got ${communities.length} numbers, wanted one for each of ${patches} patches`)
  }
  for (let i = 0; i < patches; i++) {
    if (!Number.isInteger(communities[i])) throw new RangeError(`patch ${i}: community is ${communities[i]}, wanted a whole number`)
  }
}
