/** The points of each rank, rank 0 first, each list in the order of the points; points of rank -1 are left out. */
export function frontsOf(ranks: Int32Array): readonly (readonly number[])[] {
  const fronts: number[][] = []
  for (let i = 0; i < ranks.length; i++) {
    while (fronts.length <= ranks[i]) fronts.push([])
    if (ranks[i] >= 0) fronts[ranks[i]].push(i)
  }
  return fronts
}
