/**
 * A circuit as rows of a symmetric matrix: the conductance Laplacian plus the conductance to ground of each node. Only the
 * conductors to nodes of lower index are kept; what goes to higher ones is the same by symmetry.
 */
export interface ConductorRows {
  readonly nodes: number
  /** Where the row of each node begins in `neighbour`, and the end. Shape `nodes + 1`. */
  readonly start: Int32Array
  /** Lower node at the other end of each conductor. */
  readonly neighbour: Int32Array
  /** [S] */
  readonly conductance: Float64Array
  /** [S] conductance to ground of each node */
  readonly ground: Float64Array
  /** [S] of all conductors of a node and its ground: the diagonal */
  readonly total: Float64Array
}

/** [S] sum of the conductances at each node, `ground` included. */
export function conductorTotals(
  nodes: number,
  start: Int32Array,
  neighbour: Int32Array,
  conductance: Float64Array,
  ground: Float64Array,
): Float64Array {
  const total = Float64Array.from(ground)
  for (let i = 0; i < nodes; i++) {
    let sum = 0
    for (let k = start[i]; k < start[i + 1]; k++) {
      sum += conductance[k]
      total[neighbour[k]] += conductance[k]
    }
    total[i] += sum
  }
  return total
}
