/** Sets of patches that grow together; each patch starts as its own. */
export interface DisjointSets {
  /** @returns the lowest patch of the set that `patch` is in */
  find(patch: number): number
  /** Joins the sets of two patches. @returns whether they were two */
  join(a: number, b: number): boolean
}

/** As many sets as patches. */
export function disjointSets(patches: number): DisjointSets {
  const root = Int32Array.from({ length: patches }, (_, i) => i)
  const find = (patch: number): number => {
    let at = patch
    while (root[at] !== at) at = root[at] = root[root[at]]
    return at
  }
  return {
    find,
    join(a, b) {
      const [x, y] = [find(a), find(b)]
      root[Math.max(x, y)] = Math.min(x, y)
      return x !== y
    },
  }
}
