import type { ConductorRows } from './conductor-rows.ts'

/**
 * One Gauss-Seidel sweep against the order of the nodes.
 *
 * @param inverse [1/S] of `total` of each node
 * @param voltage [V] improved in place
 * @param sums [A] scratch
 */
export function backwardSweep(
  { nodes, start, neighbour, conductance }: ConductorRows,
  inverse: Float64Array,
  current: Float64Array,
  voltage: Float64Array,
  sums: Float64Array,
): void {
  for (let i = 0, k = 0; i < nodes; i++) {
    const end = start[i + 1]
    let sum = current[i]
    for (; k + 4 <= end; k += 4) {
      sum +=
        conductance[k] * voltage[neighbour[k]] +
        conductance[k + 1] * voltage[neighbour[k + 1]] +
        (conductance[k + 2] * voltage[neighbour[k + 2]] + conductance[k + 3] * voltage[neighbour[k + 3]])
    }
    for (; k < end; k++) sum += conductance[k] * voltage[neighbour[k]]
    sums[i] = sum
  }
  for (let i = nodes - 1; i >= 0; i--) {
    const end = start[i + 1]
    const v = sums[i] * inverse[i]
    voltage[i] = v
    let k = start[i]
    for (; k + 4 <= end; k += 4) {
      sums[neighbour[k]] += conductance[k] * v
      sums[neighbour[k + 1]] += conductance[k + 1] * v
      sums[neighbour[k + 2]] += conductance[k + 2] * v
      sums[neighbour[k + 3]] += conductance[k + 3] * v
    }
    for (; k < end; k++) sums[neighbour[k]] += conductance[k] * v
  }
}
