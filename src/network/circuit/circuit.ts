/** Conductors between nodes. Parallel conductors add; a conductor from a node to itself has no effect. */
export interface Circuit {
  /** How many nodes there are. */
  readonly nodes: number
  /** Node at one end of each conductor. */
  readonly from: Uint32Array
  /** Node at the other end. */
  readonly to: Uint32Array
  /** [S] conductance of each conductor, > 0 and finite */
  readonly conductance: Float64Array
}
