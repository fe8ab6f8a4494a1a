import type { Circuit } from '../circuit/circuit.ts'
import { laplacianSolver, type SolverOptions } from '../circuit/laplacian-solver.ts'
import { habitatGraphOf } from './habitat-graph-of.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import { largestComponent } from './largest-component.ts'

export interface CurrentFlowOptions extends SolverOptions {
  /** Over the number of pairs, so that the most is 1; default false. */
  readonly normalised?: boolean
  /** [S] of each link, > 0 and finite; absent: one over its cost. */
  readonly conductance?: ArrayLike<number>
}

/** Betweenness of patches and of links where movement spreads over all ways as current does. */
export interface CurrentFlowBetweenness {
  readonly patches: Float64Array
  readonly links: Float64Array
}

/**
 * Current-flow betweenness (Newman 2005, Soc. Networks 27:39-54; sums by sorting after Brandes & Fleischer 2005, LNCS 3404:533-544): the
 * current through each patch, and along each link, when 1 A flows between each pair of patches in turn, added up. Pairs that a patch is
 * an end of do not count for it. With fewer than three patches no patch lies between others. Keeps patches * patches numbers.
 * @param graph cost [m or cost m], taken as resistance; links of infinite cost are none
 * @returns [A] sums over pairs, each unordered pair once; or shares of all pairs of others, and for links of all pairs. In a
 *   tree the same as betweenness by cost; networkx gives half of it for links
 * @throws RangeError for a network in several parts, for a conductance that is not finite or not above 0 (of cost 0), or where the solver
 *   does not reach its tolerance
 */
export function currentFlowBetweenness(graph: HabitatGraph, options: CurrentFlowOptions = {}): CurrentFlowBetweenness {
  const simple = habitatGraphOf(graph)
  const n = simple.attribute.length
  const joined = largestComponent(simple, new Uint8Array(n))
  if (joined < n) throw new RangeError(`network of ${n} patches: the largest part has ${joined}, wanted all in one`)
  const circuit = circuitOf(simple, options.conductance)
  const drop = potentials(circuit, options)

  const patches = new Float64Array(n)
  const links = new Float64Array(simple.cost.length)
  const difference = new Float64Array(n)
  const { from, to, conductance } = circuit
  for (let e = 0; e < links.length; e++) {
    if (conductance[e] === 0) continue
    const [a, b] = [from[e], to[e]]
    for (let s = 0; s < n; s++) difference[s] = drop[s * n + a] - drop[s * n + b]
    // The current of a pair is the conductance times the difference of the two; half of it counts at each end of the link.
    const [ofA, ofB] = [difference[a], difference[b]]
    let withA = 0
    let withB = 0
    for (let s = 0; s < n; s++) {
      withA += Math.abs(difference[s] - ofA)
      withB += Math.abs(difference[s] - ofB)
    }
    difference.sort()
    let all = 0
    for (let k = 0; k < n; k++) all += (2 * k - n + 1) * difference[k]
    links[e] = conductance[e] * all
    patches[a] += (conductance[e] * (all - withA)) / 2
    patches[b] += (conductance[e] * (all - withB)) / 2
  }
  const { normalised = false } = options
  const others = normalised ? Math.max(1, ((n - 1) * (n - 2)) / 2) : 1
  const pairs = normalised ? Math.max(1, (n * (n - 1)) / 2) : 1
  // Rounding may leave a dead end a little below 0.
  return { patches: patches.map(sum => Math.max(0, sum) / others), links: links.map(sum => sum / pairs) }
}

/** Links as conductors; those of infinite cost get 0 S, which the solver is spared. */
function circuitOf({ attribute, from, to, cost }: HabitatGraph, given: ArrayLike<number> | undefined): Circuit {
  if (given && given.length !== cost.length) {
    throw new RangeError(`conductance: got ${given.length} numbers, wanted one for each of ${cost.length} links`)
  }
  const conductance = cost.map((resistance, e) => {
    if (resistance === Infinity) return 0
    const value = given ? given[e] : 1 / resistance
    if (value > 0 && value < Infinity) return value
    throw new RangeError(`link ${e} between patches ${from[e]} and ${to[e]}: conductance is ${value}, wanted a finite number above 0`)
  })
  return { nodes: attribute.length, from, to, conductance }
}

/** [V] of each patch while 1 A enters at one patch and leaves at patch 0: a row for each patch of entry. */
function potentials({ nodes, from, to, conductance }: Circuit, options: SolverOptions): Float64Array {
  const kept = Uint32Array.from(conductance.keys()).filter(e => conductance[e] > 0)
  const live: Circuit = {
    nodes,
    from: kept.map(e => from[e]),
    to: kept.map(e => to[e]),
    conductance: Float64Array.from(kept, e => conductance[e]),
  }
  const result = new Float64Array(nodes * nodes)
  if (nodes < 2) return result
  const ground = new Float64Array(nodes)
  ground[0] = Infinity
  const solver = laplacianSolver(live, ground, options)
  const current = new Float64Array(nodes)
  for (let s = 1; s < nodes; s++) {
    current[s] = 1
    solver.solve(current, result.subarray(s * nodes, (s + 1) * nodes))
    current[s] = 0
  }
  return result
}
