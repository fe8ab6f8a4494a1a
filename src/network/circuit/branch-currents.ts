import type { Circuit } from './circuit.ts'

/**
 * Ohm's law: current through each conductor, positive from its first node to its second.
 * @param circuit the circuit
 * @param voltage [V] of each node
 * @param out [A] overwritten
 */
export function branchCurrents({ from, to, conductance }: Circuit, voltage: Float64Array, out: Float64Array): void {
  for (let branch = 0; branch < from.length; branch++) {
    out[branch] = conductance[branch] * (voltage[from[branch]] - voltage[to[branch]])
  }
}
