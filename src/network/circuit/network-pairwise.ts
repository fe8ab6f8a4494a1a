import { branchCurrents } from './branch-currents.ts'
import type { Circuit } from './circuit.ts'
import { nodeCurrents } from './current-map.ts'
import { focalPotentials } from './focal-potentials.ts'
import type { SolverOptions } from './laplacian-solver.ts'
import { pairFilter, type PairFilter } from './pair-filter.ts'

/** One pair of focal nodes: 1 A enters at `to` and leaves at `from`. The arrays are used again for the next pair: copy to keep. */
export interface NetworkPair {
  readonly from: number
  readonly to: number
  /** [ohm] */ readonly resistance: number
  /** [V] of each node, 0 at `from` */ readonly voltage: Float64Array
  /** [A] through each node */ readonly nodeCurrent: Float64Array
  /** [A] through each conductor, positive from its first node to its second */ readonly branchCurrent: Float64Array
}

export interface NetworkPairwiseOptions extends SolverOptions {
  /** Pairs that count, by node; absent: all. */
  readonly filter?: PairFilter
  /** Work out currents, not resistances only. Default true. */
  readonly maps?: boolean
  /** Is given each pair that current can pass between, in ascending order. */
  readonly onPair?: (pair: NetworkPair) => void
}

export interface NetworkPairwise {
  /** [ohm] focal * focal; 0 on the diagonal, Infinity: no path, NaN: pair left out */
  readonly resistance: Float64Array
  /** [A] sums over pairs; the currents of conductors without their sign. Empty without maps. */
  readonly nodeCurrent: Float64Array
  readonly branchCurrent: Float64Array
  /** [A] largest of all pairs; empty without maps. */
  readonly maximum: Float64Array
}

/**
 * Effective resistances and currents between all pairs of focal nodes of a network (McRae et al. 2008).
 * @param circuit the network
 * @param focal nodes, each once
 * @throws RangeError where a focal node is no node of the network, stands twice, or a filtered pair names another
 */
export function networkPairwise(circuit: Circuit, focal: ArrayLike<number>, options: NetworkPairwiseOptions = {}): NetworkPairwise {
  const nodes = checkFocal(circuit, focal)
  const count = nodes.length
  const wanted = pairFilter(Float64Array.from(nodes), options.filter)
  const potentials = focalPotentials(circuit, nodes, options)
  const resistance = new Float64Array(count * count)
  const maps = options.maps ?? true
  const pair = maps ? new Float64Array(circuit.nodes) : new Float64Array()
  const through = new Float64Array(pair.length)
  const branch = new Float64Array(maps ? circuit.from.length : 0)
  const sums = { nodeCurrent: pair.slice(), branchCurrent: branch.slice(), maximum: pair.slice() }
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const ohm = wanted[a * count + b] ? potentials.resistance(a, b) : NaN
      resistance[a * count + b] = ohm
      resistance[b * count + a] = ohm
      if (!maps || !(ohm < Infinity)) continue
      potentials.pairVoltage(a, b, pair)
      nodeCurrents(circuit, pair, through)
      branchCurrents(circuit, pair, branch)
      addTo(sums, through, branch)
      options.onPair?.({ from: nodes[a], to: nodes[b], resistance: ohm, voltage: pair, nodeCurrent: through, branchCurrent: branch })
    }
  }
  return { resistance, ...sums }
}

function addTo(sums: Omit<NetworkPairwise, 'resistance'>, through: Float64Array, branch: Float64Array): void {
  for (let i = 0; i < through.length; i++) {
    sums.nodeCurrent[i] += through[i]
    sums.maximum[i] = Math.max(sums.maximum[i], through[i])
  }
  for (let i = 0; i < branch.length; i++) sums.branchCurrent[i] += Math.abs(branch[i])
}

function checkFocal(circuit: Circuit, focal: ArrayLike<number>): Int32Array {
  const seen = new Set<number>()
  for (let i = 0; i < focal.length; i++) {
    const node = focal[i]
    if (!Number.isInteger(node) || node < 0 || node >= circuit.nodes) {
      throw new RangeError(`focal node ${i + 1} is ${node}, wanted a whole number from 0 to ${circuit.nodes - 1}`)
    }
    if (seen.has(node)) throw new RangeError(`focal node ${node} stands twice`)
    seen.add(node)
  }
  return Int32Array.from(seen)
}
