import type { Draw } from '../../base/draw.ts'
import type { Cases } from './cases.ts'
import { checkCases } from './check-cases.ts'
import { growTree } from './grow-tree.ts'
import { prunedAt, pruneSequence } from './prune-sequence.ts'
import { rowsWhere } from './rows-where.ts'
import { shuffledRows } from './shuffled-rows.ts'
import { sortedRows } from './sorted-rows.ts'
import type { TreeNode } from './tree-node.ts'
import { TREE_SETTINGS, type TreeSettings } from './tree-settings.ts'
import { treeShare } from './tree-share.ts'

export interface CartOptions extends Partial<TreeSettings> {
  readonly draw: Draw
  /** Parts of the cross-validation; fewer where fewer cases fail. 10 if absent. */
  readonly folds?: number
}

/** A pruned tree, and how it was chosen. */
export interface Cart {
  readonly tree: TreeNode
  /** Price of a leaf that the tree was pruned at. */
  readonly price: number
  /** Prices that were tried, and the cross-validated mean squared error of the expected share at each, with its standard error. */
  readonly tried: readonly { readonly price: number; readonly error: number; readonly standardError: number }[]
}

/** Least parts of a cross-validation. */
const FEWEST = 2

/**
 * A classification tree that is pruned by cross-validation: the simplest tree whose error is within one standard error of the least
 * (Breiman et al. 1984). The error is the mean square of the difference between failure (0 or 1) and expected share, which a rare failure
 * counts in, too. Folds are drawn on the stream `folds` with failing cases spread evenly. With fewer than two failing or other cases the
 * tree is a root.
 * @throws RangeError as `checkCases` and `growTree`, or for folds that are not a whole number from 2
 */
export function cart(cases: Cases, { draw, folds = 10, ...given }: CartOptions): Cart {
  checkCases(cases)
  if (!(Number.isInteger(folds) && folds >= FEWEST)) throw new RangeError(`folds: got ${folds}, want a whole number from ${FEWEST}`)
  const settings = { ...TREE_SETTINGS, ...given }
  const orders = cases.columns.map(sortedRows)
  const sequence = pruneSequence(growTree(cases, settings, orders))
  const failing = cases.fails.reduce((a, b) => a + b, 0)
  const parts = Math.min(folds, failing, cases.fails.length - failing)
  const root = sequence[sequence.length - 1]
  if (parts < FEWEST) return { tree: root.tree, price: root.price, tried: [] }
  const fold = foldsOf(cases, parts, draw)
  // A tree stands for all prices up to that of the next: tried at the geometric mean of the two.
  const prices = sequence.map(({ price }, i) => (i + 1 < sequence.length ? Math.sqrt(price * sequence[i + 1].price) : price))
  const errors = prices.map(() => new Float64Array(cases.fails.length))
  for (let part = 0; part < parts; part++) {
    const isTested = fold.map(each => (each === part ? 1 : 0))
    const others = orders.map(order => rowsWhere(order, isTested, 0))
    const grown = pruneSequence(growTree(cases, settings, others))
    const trees = prices.map(price => prunedAt(grown, price))
    for (const row of rowsWhere(orders[0], isTested))
      trees.forEach((tree, i) => {
        errors[i][row] = squared(cases.fails[row] - treeShare(tree, cases.columns, row))
      })
  }
  const tried = prices.map((price, i) => ({ price, ...meanOf(errors[i], cases.weights) }))
  const best = tried.reduce((least, each) => (each.error < least.error ? each : least))
  const chosen = tried.findLastIndex(({ error }) => error <= best.error + best.standardError)
  return { tree: sequence[chosen].tree, price: prices[chosen], tried }
}

/** By row, the fold that it is tested in. */
function foldsOf({ fails }: Cases, parts: number, draw: Draw): Uint8Array {
  const order = shuffledRows(fails.length, draw, 'folds', 1)
  const fold = new Uint8Array(fails.length)
  const sorted = [...order.filter(row => fails[row] === 1), ...order.filter(row => fails[row] === 0)]
  sorted.forEach((row, i) => {
    fold[row] = i % parts
  })
  return fold
}

/** Weighted mean, and the standard error of it. */
function meanOf(errors: Float64Array, weights: Float64Array | undefined): { readonly error: number; readonly standardError: number } {
  const weightOf = (row: number): number => (weights ? weights[row] : 1)
  const total = errors.reduce((sum, _, row) => sum + weightOf(row), 0)
  const error = errors.reduce((sum, x, row) => sum + weightOf(row) * x, 0) / total
  const squares = errors.reduce((sum, x, row) => sum + squared(weightOf(row) * (x - error)), 0)
  return { error, standardError: Math.sqrt(squares) / total }
}

const squared = (x: number): number => x * x
