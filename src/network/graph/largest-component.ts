import type { HabitatGraph } from './habitat-graph.ts'

/**
 * Patches of the largest part of a network.
 * @param removed 1 for each patch that is gone
 * @returns how many patches; 0 when all are gone
 */
export function largestComponent({ attribute, from, to, cost }: HabitatGraph, removed: ArrayLike<number>): number {
  const n = attribute.length
  const root = Int32Array.from({ length: n }, (_, i) => i)
  const size = new Uint32Array(n).fill(1)
  const find = (i: number): number => {
    let at = i
    while (root[at] !== at) at = root[at] = root[root[at]]
    return at
  }
  for (let k = 0; k < from.length; k++) {
    if (cost[k] === Infinity || removed[from[k]] === 1 || removed[to[k]] === 1) continue
    const [a, b] = [find(from[k]), find(to[k])]
    if (a === b) continue
    root[Math.max(a, b)] = Math.min(a, b)
    size[Math.min(a, b)] += size[Math.max(a, b)]
  }
  let most = 0
  for (let i = 0; i < n; i++) if (removed[i] !== 1 && root[i] === i) most = Math.max(most, size[i])
  return most
}
