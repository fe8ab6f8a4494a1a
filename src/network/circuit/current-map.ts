import type { Circuit } from './circuit.ts'

/**
 * Current through each node: the larger of what flows in and what flows out through its conductors (McRae et al. 2008). Where current
 * enters or leaves the circuit only one of them counts, so such a node reads the whole of it.
 *
 * @param voltage [V] of each node
 * @param out [A] overwritten
 * @param cut [1] currents below this share of the largest conductor current count as 0; Circuitscape's maps take 1e-8
 */
export function nodeCurrents(circuit: Circuit, voltage: Float64Array, out: Float64Array, cut = 0): void {
  const { nodes, from, to, conductance } = circuit
  const least = cut > 0 ? cut * largestCurrent(circuit, voltage) : 0
  const outflow = new Float64Array(nodes)
  out.fill(0, 0, nodes)
  for (let e = 0; e < from.length; e++) {
    const a = from[e]
    const b = to[e]
    const current = conductance[e] * (voltage[a] - voltage[b])
    if (current > 0 && current >= least) {
      outflow[a] += current
      out[b] += current
    } else if (current < 0 && -current >= least) {
      outflow[b] -= current
      out[a] -= current
    }
  }
  for (let i = 0; i < nodes; i++) if (outflow[i] > out[i]) out[i] = outflow[i]
}

/** [A] */
function largestCurrent({ from, to, conductance }: Circuit, voltage: Float64Array): number {
  let largest = 0
  for (let e = 0; e < from.length; e++) {
    const current = Math.abs(conductance[e] * (voltage[from[e]] - voltage[to[e]]))
    if (current > largest) largest = current
  }
  return largest
}
