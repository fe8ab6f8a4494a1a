/**
 * Depth from which plants take water: 0.5 m grass, 1.0 m shrubs, 1.5 m trees, weighted by cover, at least 0.3 m (assumed).
 * @param grass [1] cover
 * @param shrub [1] cover
 * @param tree [1] cover
 * @param opened [m] depth that works open to roots
 * @returns [m]
 */
export function rootingDepth(grass: number, shrub: number, tree: number, opened: number): number {
  const cover = grass + shrub + tree
  const rooted = cover > 0 ? (0.5 * grass + shrub + 1.5 * tree) / cover : 0
  return Math.max(0.3, rooted, opened)
}
