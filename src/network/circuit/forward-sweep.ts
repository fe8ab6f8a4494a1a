import type { ConductorRows } from './conductor-rows.ts'

/**
 * One Gauss-Seidel sweep from 0 V in the order of the nodes, and the current that it leaves over.
 *
 * @param inverse [1/S] of `total` of each node
 * @param voltage [V] out
 * @param residual [A] out: current - (Laplacian + ground) voltage
 */
export function forwardSweep(
  { nodes, start, neighbour, conductance }: ConductorRows,
  inverse: Float64Array,
  current: Float64Array,
  voltage: Float64Array,
  residual: Float64Array,
): void {
  for (let i = 0; i < nodes; i++) {
    const first = start[i]
    const end = start[i + 1]
    let sum = current[i]
    let k = first
    for (; k + 4 <= end; k += 4) {
      sum +=
        conductance[k] * voltage[neighbour[k]] +
        conductance[k + 1] * voltage[neighbour[k + 1]] +
        (conductance[k + 2] * voltage[neighbour[k + 2]] + conductance[k + 3] * voltage[neighbour[k + 3]])
    }
    for (; k < end; k++) sum += conductance[k] * voltage[neighbour[k]]
    const v = sum * inverse[i]
    voltage[i] = v
    residual[i] = 0
    // Lower nodes reckoned with 0 V here: the current that comes back to them is what is left over.
    for (k = first; k + 4 <= end; k += 4) {
      residual[neighbour[k]] += conductance[k] * v
      residual[neighbour[k + 1]] += conductance[k + 1] * v
      residual[neighbour[k + 2]] += conductance[k + 2] * v
      residual[neighbour[k + 3]] += conductance[k + 3] * v
    }
    for (; k < end; k++) residual[neighbour[k]] += conductance[k] * v
  }
}
