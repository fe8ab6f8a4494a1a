import type { TreeNode } from './tree-node.ts'

/** A tree that is the best for every price of a leaf from `price` to that of the next. */
export interface PrunedTree {
  readonly price: number
  readonly tree: TreeNode
}

/** Prices nearer than this, relatively, are the same but for rounding. */
const SAME = 1e-9

/**
 * The trees of minimal cost-complexity pruning (Breiman et al. 1984, chapter 3), from the whole tree to its root. The cost of a tree is the
 * Gini impurity of its leaves by their share of the weight.
 */
export function pruneSequence(tree: TreeNode): readonly PrunedTree[] {
  const sequence: PrunedTree[] = [{ price: 0, tree }]
  for (let now = tree; now.split;) {
    const price = weakest(now, tree.weight)
    now = cutAt(now, tree.weight, price + SAME * Math.abs(price))
    if (price <= 0) sequence.pop()
    sequence.push({ price: Math.max(0, price), tree: now })
  }
  return sequence
}

/** The tree of the sequence for a price of a leaf. */
export function prunedAt(sequence: readonly PrunedTree[], price: number): TreeNode {
  return (sequence.findLast(each => each.price <= price) ?? sequence[0]).tree
}

/** Least gain for each leaf of any division in the tree. */
function weakest(node: TreeNode, total: number): number {
  if (!node.split) return Infinity
  const { yes, no } = node.split
  return Math.min(linkStrength(node, total), weakest(yes, total), weakest(no, total))
}

function cutAt(node: TreeNode, total: number, price: number): TreeNode {
  if (!node.split) return node
  const { split, ...leaf } = node
  if (linkStrength(node, total) <= price) return leaf
  return { ...leaf, split: { ...split, yes: cutAt(split.yes, total, price), no: cutAt(split.no, total, price) } }
}

function linkStrength(node: TreeNode, total: number): number {
  const { cost, leaves } = below(node)
  return (impurity(node) - cost) / total / (leaves - 1)
}

function below(node: TreeNode): { readonly cost: number; readonly leaves: number } {
  if (!node.split) return { cost: impurity(node), leaves: 1 }
  const yes = below(node.split.yes)
  const no = below(node.split.no)
  return { cost: yes.cost + no.cost, leaves: yes.leaves + no.leaves }
}

/** Gini impurity by weight. */
function impurity({ weight, failing }: TreeNode): number {
  return (2 * failing * (weight - failing)) / weight
}
