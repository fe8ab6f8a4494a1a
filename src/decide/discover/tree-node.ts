/** Where a node is divided: what holds goes to `yes`. */
export interface TreeSplit {
  readonly column: number
  /** `value <= cut` goes to yes; for columns of numbers. */
  readonly cut?: number
  /** By category, 1 goes to yes; those that do not occur in the node go to no. */
  readonly categories?: Uint8Array
  readonly yes: TreeNode
  readonly no: TreeNode
}

/** A node of a classification tree; without a split it is a leaf. */
export interface TreeNode {
  /** Rows of the cases that it was grown on, and how many of them fail. */
  readonly points: number
  readonly cases: number
  /** The same by weight. */
  readonly weight: number
  readonly failing: number
  readonly split?: TreeSplit
}
