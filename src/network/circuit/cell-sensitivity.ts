import type { Circuit } from './circuit.ts'

/**
 * Restoration priority: the derivative of an effective resistance with respect to the conductance of each node of a raster's circuit,
 * by the chain rule through the conductors at it. The most negative cells are those where better ground helps most.
 *
 * Conductors are 1/w of the harmonic mean of the conductances g_i, g_j of their cells (`resistance`: resistances are averaged) or of
 * the arithmetic mean (`conductance`); dg/dg_i is then g g_j / (g_i (g_i + g_j)) or g / (g_i + g_j), whatever the length w.
 *
 * @param circuit every conductor joins two cells, each node is one cell
 * @param sensitivity [ohm/S] of each conductor
 * @param cell [S] conductance of each node's cell, > 0
 * @param average how the conductance between two cells follows from theirs
 * @returns [ohm/S] for each node
 */
export function cellSensitivity(
  circuit: Circuit,
  sensitivity: Float64Array,
  cell: Float64Array,
  average: 'resistance' | 'conductance',
): Float64Array {
  const { nodes, from, to, conductance } = circuit
  if (cell.length !== nodes) throw new RangeError(`cell conductances: got ${cell.length}, wanted one for each of ${nodes} nodes`)
  const result = new Float64Array(nodes)
  const series = average === 'resistance'
  for (let e = 0; e < from.length; e++) {
    const i = from[e]
    const j = to[e]
    const gi = cell[i]
    const gj = cell[j]
    const shared = (sensitivity[e] * conductance[e]) / (gi + gj)
    result[i] += series ? (shared * gj) / gi : shared
    result[j] += series ? (shared * gi) / gj : shared
  }
  return result
}
