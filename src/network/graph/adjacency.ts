import type { HabitatGraph } from './habitat-graph.ts'

/** The links at each patch: those of patch i stand at `start[i]` to `start[i + 1] - 1`, by ascending index of the link. */
export interface Adjacency {
  /** [patches + 1] */
  readonly start: Uint32Array
  /** Patch at the other end. */
  readonly neighbour: Uint32Array
  /** [m or cost m], finite */
  readonly cost: Float64Array
  /** Index of the link. */
  readonly link: Uint32Array
}

/** @returns the links of every patch, each link at both its ends; links of infinite cost are left out */
export function adjacency({ attribute, from, to, cost }: HabitatGraph): Adjacency {
  const patches = attribute.length
  const start = new Uint32Array(patches + 1)
  for (let e = 0; e < cost.length; e++) {
    if (!(cost[e] < Infinity)) continue
    start[from[e] + 1]++
    start[to[e] + 1]++
  }
  for (let i = 0; i < patches; i++) start[i + 1] += start[i]
  const ends = start[patches]
  const place = start.slice()
  const result = { start, neighbour: new Uint32Array(ends), cost: new Float64Array(ends), link: new Uint32Array(ends) }
  const put = (patch: number, other: number, e: number): void => {
    const at = place[patch]++
    result.neighbour[at] = other
    result.cost[at] = cost[e]
    result.link[at] = e
  }
  for (let e = 0; e < cost.length; e++) {
    if (!(cost[e] < Infinity)) continue
    put(from[e], to[e], e)
    put(to[e], from[e], e)
  }
  return result
}
