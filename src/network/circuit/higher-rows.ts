import type { ConductorRows } from './conductor-rows.ts'

/** The conductors of each node to nodes of higher index, in the order of these. */
export type HigherRows = Pick<ConductorRows, 'start' | 'neighbour' | 'conductance'>

/** The other half of the matrix: the transpose of the rows of lower neighbours. */
export function higherRows({ nodes, start, neighbour, conductance }: ConductorRows): HigherRows {
  const count = neighbour.length
  const place = new Int32Array(nodes + 1)
  for (let k = 0; k < count; k++) place[neighbour[k] + 1]++
  for (let i = 0; i < nodes; i++) place[i + 1] += place[i]
  const higherStart = Int32Array.from(place)
  const higher = new Int32Array(count)
  const weight = new Float64Array(count)
  for (let i = 0; i < nodes; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      const at = place[neighbour[k]]++
      higher[at] = i
      weight[at] = conductance[k]
    }
  }
  return { start: higherStart, neighbour: higher, conductance: weight }
}
