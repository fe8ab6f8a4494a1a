import type { ShortestPathTree } from './shortest-path-tree.ts'

/**
 * All patches, component by component, outward from a patch at its rim: a front that passes over the network. What lies behind the front
 * hangs mostly in whole branches of the trees that follow, which then need no work where each pair counts once.
 */
export function sourceOrder(tree: ShortestPathTree): Uint32Array {
  const { order } = tree
  const patches = order.length
  const result = new Uint32Array(patches)
  const seen = new Uint8Array(patches)
  let count = 0
  for (let patch = 0; patch < patches; patch++) {
    if (seen[patch]) continue
    const rim = order[tree.grow(patch) - 1]
    const reached = tree.grow(rim)
    for (let k = 0; k < reached; k++) {
      seen[order[k]] = 1
      result[count++] = order[k]
    }
  }
  return result
}
