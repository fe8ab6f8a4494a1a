import { circuitComponents } from './circuit-components.ts'
import type { Circuit } from './circuit.ts'
import { laplacianSolver, type SolverOptions } from './laplacian-solver.ts'

/** Voltages while 1 A enters at one node and leaves at another. */
export interface UnitCurrent {
  /** [V] of each node, 0 where the current leaves and in other components */
  readonly voltage: Float64Array
  /** [ohm] effective resistance between the two */
  readonly resistance: number
}

/**
 * @param a node where 1 A enters
 * @param b node where it leaves
 * @returns undefined where no path joins them
 * @throws RangeError for a node that is none, or where the solver does not reach its tolerance
 */
export function unitCurrent(circuit: Circuit, a: number, b: number, options?: SolverOptions): UnitCurrent | undefined {
  const { nodes } = circuit
  for (const node of [a, b])
    if (!(Number.isInteger(node) && node >= 0 && node < nodes))
      throw new RangeError(`node: got ${node}, wanted a whole number from 0 to ${nodes - 1}`)
  const voltage = new Float64Array(nodes)
  if (a === b) return { voltage, resistance: 0 }
  const component = circuitComponents(circuit)
  if (component[a] !== component[b]) return undefined
  const ground = new Float64Array(nodes)
  ground[b] = Infinity
  const current = new Float64Array(nodes)
  current[a] = 1
  const { iterations } = laplacianSolver(circuit, ground, options).solve(current, voltage)
  return { voltage, resistance: iterations === 0 ? voltage[a] : voltage[a] * (voltage[a] / power(circuit, voltage)) }
}

/**
 * [W] lost in the circuit. For exact voltages V / 1 A = V^2 / P; for voltages with a small error the right side has the square of it
 * only (Dirichlet's principle), and is never above the resistance.
 */
function power({ from, to, conductance }: Circuit, voltage: Float64Array): number {
  let sum = 0
  for (let e = 0; e < from.length; e++) {
    const difference = voltage[from[e]] - voltage[to[e]]
    sum += conductance[e] * difference * difference
  }
  return sum
}
