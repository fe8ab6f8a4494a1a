import type { Circuit } from './circuit.ts'
import type { SolverOptions } from './laplacian-solver.ts'
import { unitCurrent } from './unit-current.ts'

/** How the effective resistance between two nodes answers to each conductor. */
export interface ResistanceSensitivity {
  /** [ohm] Infinity where no path joins the nodes */
  readonly resistance: number
  /** [ohm/S] derivative with respect to the conductance of each conductor, never above 0 */
  readonly sensitivity: Float64Array
}

/**
 * The exact derivative of the effective resistance with respect to every conductance, from one solution: with 1 A from a to b,
 * dR/dg_e = -(v_i - v_j)^2 for the conductor e between i and j. Where no path joins a and b no single conductor that is there can
 * change that, and all derivatives are 0.
 *
 * Source: Ghosh, Boyd & Saberi (2008), SIAM Review 50:37-66.
 *
 * @param a,b nodes
 * @throws RangeError for a node that is none, or where the solver does not reach its tolerance
 */
export function resistanceSensitivity(circuit: Circuit, a: number, b: number, options?: SolverOptions): ResistanceSensitivity {
  const { from, to } = circuit
  const sensitivity = new Float64Array(from.length)
  const unit = unitCurrent(circuit, a, b, options)
  if (!unit) return { resistance: Infinity, sensitivity }
  const { voltage, resistance } = unit
  for (let e = 0; e < from.length; e++) {
    const difference = voltage[from[e]] - voltage[to[e]]
    // 0 - x, as a derivative of -0 would be odd to read.
    sensitivity[e] = 0 - difference * difference
  }
  return { resistance, sensitivity }
}
