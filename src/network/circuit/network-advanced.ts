import { circuitComponents } from './circuit-components.ts'
import type { Circuit } from './circuit.ts'
import { nodeCurrents } from './current-map.ts'
import { laplacianSolver, type SolverOptions } from './laplacian-solver.ts'
import { resolveConflicts, type ConflictRule } from './resolve-conflicts.ts'

export interface NetworkAdvancedOptions extends SolverOptions {
  /** What gives way where a node is both source and ground. Default `keepall`. */
  readonly conflict?: ConflictRule
}

export interface NetworkAdvanced {
  /** [V] of each node; 0 in components without source or without ground */
  readonly voltage: Float64Array
  /** [A] through each node: the larger of what comes in and what goes out by conductors and finite grounds */
  readonly current: Float64Array
  /** Which nodes lie in a component with a source and a ground: 1, else 0. */
  readonly live: Uint8Array
}

/**
 * Voltages and currents of a network with any sources and grounds.
 * @param circuit the network
 * @param source [A] into each node, negative where taken out
 * @param ground [S] conductance of each node to ground; 0: none, Infinity: held at 0 V
 * @throws RangeError where a source is not finite, or a ground is negative or no number
 */
export function networkAdvanced(
  circuit: Circuit,
  source: Float64Array,
  ground: Float64Array,
  options: NetworkAdvancedOptions = {},
): NetworkAdvanced {
  const sources = checked('source', source, circuit.nodes, value => Math.abs(value) < Infinity, 'a finite number')
  const grounds = checked('ground', ground, circuit.nodes, value => value >= 0, '>= 0')
  resolveConflicts(sources, grounds, options.conflict ?? 'keepall')
  const live = findLive(circuit, sources, grounds)
  for (let node = 0; node < live.length; node++) if (!live[node]) sources[node] = 0
  const voltage = new Float64Array(circuit.nodes)
  laplacianSolver(circuit, grounds, options).solve(sources, voltage)
  return { voltage, current: currentsWithGrounds(circuit, voltage, grounds), live }
}

function findLive(circuit: Circuit, source: Float64Array, ground: Float64Array): Uint8Array {
  const component = circuitComponents(circuit)
  const hasSource = new Uint8Array(circuit.nodes)
  const hasGround = new Uint8Array(circuit.nodes)
  for (let node = 0; node < circuit.nodes; node++) {
    if (source[node] !== 0) hasSource[component[node]] = 1
    if (ground[node] > 0) hasGround[component[node]] = 1
  }
  return Uint8Array.from(component, part => hasSource[part] & hasGround[part])
}

/** Finite grounds are conductors to one more node, at 0 V. */
function currentsWithGrounds(circuit: Circuit, voltage: Float64Array, ground: Float64Array): Float64Array {
  const { nodes } = circuit
  const finite: number[] = []
  for (let node = 0; node < nodes; node++) if (ground[node] > 0 && ground[node] < Infinity) finite.push(node)
  const current = new Float64Array(nodes + 1)
  if (finite.length === 0) {
    nodeCurrents(circuit, voltage, current.subarray(0, nodes))
    return current.slice(0, nodes)
  }
  const wider = {
    nodes: nodes + 1,
    from: concat(circuit.from, Uint32Array.from(finite)),
    to: concat(circuit.to, new Uint32Array(finite.length).fill(nodes)),
    conductance: concat(
      circuit.conductance,
      Float64Array.from(finite, node => ground[node]),
    ),
  }
  const wide = new Float64Array(nodes + 1)
  wide.set(voltage)
  nodeCurrents(wider, wide, current)
  return current.slice(0, nodes)
}

function concat<T extends Uint32Array | Float64Array>(a: T, b: T): T {
  const both = new (a.constructor as new (length: number) => T)(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function checked(name: string, values: Float64Array, nodes: number, isGood: (value: number) => boolean, wanted: string): Float64Array {
  if (values.length !== nodes) throw new RangeError(`${name} has ${values.length} numbers, wanted one for each of ${nodes} nodes`)
  const bad = values.findIndex(value => !isGood(value))
  if (bad >= 0) throw new RangeError(`${name} of node ${bad} is ${values[bad]}, wanted ${wanted}`)
  return values.slice()
}
