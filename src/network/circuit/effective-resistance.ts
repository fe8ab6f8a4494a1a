import type { Circuit } from './circuit.ts'
import type { SolverOptions } from './laplacian-solver.ts'
import { unitCurrent } from './unit-current.ts'

/**
 * Effective resistance between two nodes: the voltage that drives 1 A from one to the other (Klein & Randic 1993, J. Math. Chem. 12).
 *
 * @param a,b nodes
 * @returns [ohm] Infinity where no path joins them, 0 for one node
 * @throws RangeError for a node that is none, or where the solver does not reach its tolerance
 */
export function effectiveResistance(circuit: Circuit, a: number, b: number, options?: SolverOptions): number {
  return unitCurrent(circuit, a, b, options)?.resistance ?? Infinity
}
