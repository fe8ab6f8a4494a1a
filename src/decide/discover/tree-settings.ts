/** How far a tree may grow. */
export interface TreeSettings {
  /** Least share of the cases in a leaf, in [0, 1/2]. */
  readonly minLeaf: number
  /** Most questions from the root to a leaf. */
  readonly maxDepth: number
}

/** Small enough to be read by people. */
export const TREE_SETTINGS: TreeSettings = { minLeaf: 0.05, maxDepth: 4 }
