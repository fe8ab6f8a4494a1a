import type { ConductorRows } from './conductor-rows.ts'

/** Solves a small grounded circuit directly. */
export interface DirectSolver {
  /** voltage := (Laplacian + ground)^-1 current; the two may be the same array. */
  solve(current: Float64Array, voltage: Float64Array): void
}

/**
 * Eliminates the nodes one by one with the star-mesh transform (Gauss's elimination of a Laplacian). As conductances and grounds
 * are only added, multiplied and divided, never subtracted, the voltages have few wrong bits whatever the contrast.
 *
 * @throws RangeError where a node has no way to ground
 */
export function starMeshSolver({ nodes, start, neighbour, conductance, ground }: ConductorRows): DirectSolver {
  // Row-major; [i, j] and [j, i] hold the conductance between them until the first is gone, then [k, i] holds share k -> i.
  const mesh = new Float64Array(nodes * nodes)
  const earth = Float64Array.from(ground)
  const total = new Float64Array(nodes)
  for (let i = 0; i < nodes; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      mesh[i * nodes + neighbour[k]] += conductance[k]
      mesh[neighbour[k] * nodes + i] += conductance[k]
    }
  }
  for (let k = 0; k < nodes; k++) {
    const row = k * nodes
    let sum = earth[k]
    for (let i = k + 1; i < nodes; i++) sum += mesh[row + i]
    total[k] = sum
    if (!(sum > 0)) throw new RangeError(`node ${k} of the direct solver has no way to ground`)
    for (let i = k + 1; i < nodes; i++) {
      const share = mesh[row + i] / sum
      if (share === 0) continue
      earth[i] += share * earth[k]
      const other = i * nodes
      for (let j = k + 1; j < i; j++) mesh[other + j] += share * mesh[row + j]
      for (let j = i + 1; j < nodes; j++) mesh[other + j] += share * mesh[row + j]
    }
    for (let i = k + 1; i < nodes; i++) mesh[row + i] /= sum
  }
  return {
    solve(current, voltage) {
      if (voltage !== current) voltage.set(current)
      for (let k = 0; k < nodes; k++) {
        const row = k * nodes
        const flow = voltage[k]
        if (flow !== 0) for (let i = k + 1; i < nodes; i++) voltage[i] += mesh[row + i] * flow
      }
      for (let k = nodes - 1; k >= 0; k--) {
        const row = k * nodes
        let v = voltage[k] / total[k]
        for (let i = k + 1; i < nodes; i++) v += mesh[row + i] * voltage[i]
        voltage[k] = v
      }
    },
  }
}
