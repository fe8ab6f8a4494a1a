import { bestSplit } from './best-split.ts'
import type { Cases } from './cases.ts'
import { goesYes } from './goes-yes.ts'
import { rowsWhere } from './rows-where.ts'
import { sortedRows } from './sorted-rows.ts'
import type { TreeNode } from './tree-node.ts'
import { TREE_SETTINGS, type TreeSettings } from './tree-settings.ts'

/**
 * A classification tree of failing cases and others (CART, Breiman et al. 1984), not pruned.
 * @param orders rows in the order of each column, where they have been sorted before; some rows only grow the tree of these
 * @throws RangeError for settings out of range
 */
export function growTree(
  cases: Cases,
  settings: TreeSettings = TREE_SETTINGS,
  orders: readonly Uint32Array[] = cases.columns.map(sortedRows),
): TreeNode {
  const { minLeaf, maxDepth } = settings
  if (!(minLeaf >= 0 && minLeaf <= 0.5)) throw new RangeError(`minLeaf: got ${minLeaf}, want a share from 0 to 0.5`)
  if (!(Number.isInteger(maxDepth) && maxDepth >= 0)) throw new RangeError(`maxDepth: got ${maxDepth}, want a whole number from 0`)
  return grown(cases, orders, Math.max(1, Math.ceil(minLeaf * orders[0].length)), maxDepth)
}

function grown(cases: Cases, orders: readonly Uint32Array[], least: number, depth: number): TreeNode {
  const node = leafOf(cases, orders[0])
  const isPure = node.cases === 0 || node.cases === node.points
  const question = isPure || depth === 0 ? undefined : bestSplit(cases, orders, least)
  if (!question) return node
  const yes = new Uint8Array(cases.fails.length)
  for (const row of orders[0]) if (goesYes(question, cases.columns[question.column].values[row])) yes[row] = 1
  const side = (which: number): readonly Uint32Array[] => orders.map(order => rowsWhere(order, yes, which))
  return {
    ...node,
    split: { ...question, yes: grown(cases, side(1), least, depth - 1), no: grown(cases, side(0), least, depth - 1) },
  }
}

function leafOf({ fails, weights }: Cases, rows: Uint32Array): TreeNode {
  let cases = 0
  let weight = 0
  let failing = 0
  for (const row of rows) {
    const w = weights ? weights[row] : 1
    cases += fails[row]
    weight += w
    failing += w * fails[row]
  }
  return { points: rows.length, cases, weight, failing }
}
