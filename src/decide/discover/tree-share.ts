import type { CaseColumn } from './cases.ts'
import { goesYes } from './goes-yes.ts'
import type { TreeNode } from './tree-node.ts'

/** The share of failures that a tree expects for a row [1]. */
export function treeShare(tree: TreeNode, columns: readonly CaseColumn[], row: number): number {
  let node = tree
  while (node.split) node = goesYes(node.split, columns[node.split.column].values[row]) ? node.split.yes : node.split.no
  return node.failing / node.weight
}
