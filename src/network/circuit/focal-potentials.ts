import type { Circuit } from './circuit.ts'
import { circuitComponents } from './circuit-components.ts'
import { laplacianSolver, type SolverOptions } from './laplacian-solver.ts'

/** What pairs of focal nodes need, from at most one solution for each of them. */
export interface FocalPotentials {
  /** [ohm] effective resistance; 0 for one node, Infinity where no path joins them */
  resistance(a: number, b: number): number
  /** [V] of every node while 1 A enters at `b` and leaves at `a`, which is at 0 V; other components are at 0 V */
  pairVoltage(a: number, b: number, voltage: Float64Array): void
}

/** Voltages kept in memory (128 MB); beyond it solutions are found again for each pair, to the same bits. */
const KEPT_VOLTAGES = 16_777_216

/**
 * In each component the first focal node is grounded, and each other focal node gets 1 A in turn. The voltages of a pair are the
 * difference of two such solutions, as the equations are linear; R_ab = (V_aa - V_ab) + (V_bb - V_ba), where V_ab is the voltage of b
 * while the ampere enters at a.
 * @param circuit the circuit
 * @param focal node of each focal point; -1: none
 * @param room how many voltages may be kept
 */
export function focalPotentials(circuit: Circuit, focal: Int32Array, options: SolverOptions = {}, room = KEPT_VOLTAGES): FocalPotentials {
  const component = circuitComponents(circuit)
  const anchors = new Map<number, number>()
  for (const node of focal) if (node >= 0 && !anchors.has(component[node])) anchors.set(component[node], node)
  const ground = new Float64Array(circuit.nodes)
  for (const node of anchors.values()) ground[node] = Infinity
  const solver = laplacianSolver(circuit, ground, options)
  const current = new Float64Array(circuit.nodes)
  const solve = <T extends Float64Array>(node: number, voltage: T): T => {
    if (ground[node] === Infinity) {
      voltage.fill(0)
      return voltage
    }
    current[node] = 1
    solver.solve(current, voltage)
    current[node] = 0
    return voltage
  }

  const keep = focal.length * circuit.nodes <= room
  const kept = new Map<number, Float64Array>()
  const scratch = [
    { node: -1, voltage: new Float64Array(keep ? 0 : circuit.nodes) },
    { node: -1, voltage: new Float64Array(keep ? 0 : circuit.nodes) },
  ]
  const solution = (node: number, place: 0 | 1): Float64Array => {
    const known = kept.get(node)
    if (known) return known
    if (keep) {
      const voltage = solve(node, new Float64Array(circuit.nodes))
      kept.set(node, voltage)
      return voltage
    }
    if (scratch[place].node !== node) scratch[place] = { node, voltage: solve(node, scratch[place].voltage) }
    return scratch[place].voltage
  }

  // Voltages at focal nodes only, so that resistances of all pairs take one solution a node even where voltages are not kept.
  const rows = new Map<number, Float64Array>()
  const row = (node: number): Float64Array => {
    let values = rows.get(node)
    if (!values) {
      const voltage = solution(node, 0)
      values = Float64Array.from(focal, other => (other < 0 ? 0 : voltage[other]))
      rows.set(node, values)
    }
    return values
  }
  const joined = (a: number, b: number): boolean => focal[a] >= 0 && focal[b] >= 0 && component[focal[a]] === component[focal[b]]

  return {
    resistance(a, b) {
      if (!joined(a, b)) return Infinity
      if (focal[a] === focal[b]) return 0
      const ofA = row(focal[a])
      const ofB = row(focal[b])
      return ofA[a] - ofA[b] + (ofB[b] - ofB[a])
    },
    pairVoltage(a, b, voltage) {
      voltage.fill(0)
      if (!joined(a, b) || focal[a] === focal[b]) return
      const ofA = solution(focal[a], 0)
      const ofB = solution(focal[b], 1)
      const offset = ofB[focal[a]] - ofA[focal[a]]
      const part = component[focal[a]]
      for (let node = 0; node < voltage.length; node++) {
        if (component[node] === part) voltage[node] = ofB[node] - ofA[node] - offset
      }
    },
  }
}
