import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../../src/base/keyed-draw.ts'
import { bestSplit } from '../../../src/decide/discover/best-split.ts'
import { cart } from '../../../src/decide/discover/cart.ts'
import type { Cases } from '../../../src/decide/discover/cases.ts'
import { goesYes } from '../../../src/decide/discover/goes-yes.ts'
import { growTree } from '../../../src/decide/discover/grow-tree.ts'
import { pruneSequence, prunedAt } from '../../../src/decide/discover/prune-sequence.ts'
import { rowsInRule } from '../../../src/decide/discover/rows-in-rule.ts'
import { sortedRows } from '../../../src/decide/discover/sorted-rows.ts'
import type { TreeNode } from '../../../src/decide/discover/tree-node.ts'
import { treeRules } from '../../../src/decide/discover/tree-rules.ts'
import { treeShare } from '../../../src/decide/discover/tree-share.ts'
import { casesOf, smallRows } from './small-cases.ts'

/** [column, cut, yes, no] or, for a leaf, [points, failing]. */
type Plain = readonly [number, number, Plain, Plain] | readonly [number, number]

function plain({ points, cases, split }: TreeNode): Plain {
  return split ? [split.column, split.cut ?? NaN, plain(split.yes), plain(split.no)] : [points, cases]
}

const N = 211
const SKLEARN_ROWS = Array.from({ length: N }, (_, i) => {
  const x = [(i * 37) % N, (i * 58 + 7) % N, (i * 101 + 3) % N]
  const fails = (x[0] < 80 && x[1] > 110) || (i * i * 13 + 5 * i) % 17 === 0 || (x[2] > 170 && x[1] < 60)
  return [...x, fails ? 1 : 0]
})

/** DecisionTreeClassifier(max_depth=4, min_samples_leaf=11) of scikit-learn 1.9.1 on these rows; the same for 20 random states. */
const SKLEARN_TREE: Plain = [
  0,
  80.5,
  [1, 99, [1, 60.5, [18, 6], [17, 0]], [46, 46]],
  [2, 170, [0, 162, [1, 178, [57, 0], [11, 2]], [0, 180, [13, 5], [23, 5]]], [1, 82.5, [11, 10], [15, 2]]],
]
/** Its cost_complexity_pruning_path, and the leaves left at each. */
const SKLEARN_PRICES = [
  0, 0.002201475516950477, 0.002889221177484344, 0.009207853757616784, 0.013762899740039428, 0.029911952186833707, 0.11414660225783069,
]
const SKLEARN_LEAVES = [9, 8, 7, 6, 5, 3, 1]

describe('CART against scikit-learn', () => {
  const cases = casesOf(SKLEARN_ROWS)
  const tree = growTree(cases)

  it('grows the same tree', () => {
    expect(cases.fails.reduce((a, b) => a + b, 0)).toBe(76)
    expect(plain(tree)).toEqual(SKLEARN_TREE)
  })

  it('prunes it in the same order at the same prices', () => {
    const sequence = pruneSequence(tree)
    expect(sequence.map(each => treeRules(each.tree, cases.columns).length)).toEqual(SKLEARN_LEAVES)
    sequence.forEach(({ price }, i) => expect(price).toBeCloseTo(SKLEARN_PRICES[i], 14))
    expect(plain(prunedAt(sequence, 0.02))).toEqual([
      0,
      80.5,
      [1, 99, [35, 6], [46, 46]],
      [2, 170, [104, 12], [1, 82.5, [11, 10], [15, 2]]],
    ])
  })
})

describe('divisions of a node', () => {
  it('is the best of all cuts, the lowest column and cut of equals', () => {
    fc.assert(
      fc.property(smallRows, fc.integer({ min: 1, max: 4 }), (rows, least) => {
        const cases = casesOf(rows)
        const found = bestSplit(cases, cases.columns.map(sortedRows), least)
        expect(found && [found.column, found.cut]).toEqual(plainSplit(rows, least))
      }),
    )
  })

  it('is the best of all divisions of categories', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 40 }), rows => {
        const cases = casesOf(rows, ['category'])
        const found = bestSplit(cases, cases.columns.map(sortedRows), 1)
        const best = Math.max(...Array.from({ length: 32 }, (_, mask) => purity(rows, ([k]) => ((mask >> k) & 1) === 1)))
        const own = found ? purity(rows, ([k]) => goesYes(found, k)) : purity(rows, () => true)
        expect(own).toBeCloseTo(best, 10)
      }),
    )
  })

  it('keeps leaves from getting too small, and stops where all are the same', () => {
    const rows = Array.from({ length: 100 }, (_, i) => [i, i < 3 ? 1 : 0])
    const smallest = (node: TreeNode): number => (node.split ? Math.min(smallest(node.split.yes), smallest(node.split.no)) : node.points)
    expect(smallest(growTree(casesOf(rows)))).toBeGreaterThanOrEqual(5)
    expect(growTree(casesOf(rows.map(([x]) => [x, 1]))).split).toBeUndefined()
    expect(growTree(casesOf(rows.map(([, y]) => [7, y]))).split).toBeUndefined()
  })

  it('cannot cut between neighbouring numbers', () => {
    const next = 1 + 2 ** -52
    const rows = [...Array.from({ length: 9 }, () => [1, 0]), ...Array.from({ length: 9 }, () => [next, 1])]
    expect(growTree(casesOf(rows)).split).toBeUndefined()
  })
})

describe('cross-validated pruning', () => {
  const draw = keyedDraw(3, 0)
  /** Fails in a corner; x2 and x3 have nothing to do with it, and one label in twelve is wrong. */
  const rows = Array.from({ length: 400 }, (_, i) => {
    const x = Array.from({ length: 4 }, (_, j) => draw.uniform('resampling', i, 0, j))
    const corner = x[0] > 0.6 && x[1] < 0.5
    return [...x, corner !== draw.uniform('resampling', i, 0, 9) < 1 / 12 ? 1 : 0]
  })
  const cases = casesOf(rows)

  it('finds the corner and nothing else', () => {
    const { tree, tried, price } = cart(cases, { draw: keyedDraw(1, 0) })
    const [rule] = treeRules(tree, cases.columns)
    expect(rule.rule.map(({ column }) => column)).toEqual(['x0', 'x1'])
    expect(rule.rule[0].lower).toBeCloseTo(0.6, 1)
    expect(rule.rule[1].upper).toBeCloseTo(0.5, 1)
    expect(rule.density).toBeGreaterThan(0.8)
    expect(treeRules(tree, cases.columns)).toHaveLength(3)
    const least = tried.reduce((a, b) => (b.error < a.error ? b : a))
    const own = tried.find(each => each.price === price)
    expect(own?.error).toBeLessThanOrEqual(least.error + least.standardError)
  })

  it('is a root where nothing is to be learned', () => {
    const noise = casesOf(rows.map((row, i) => [...row.slice(0, 4), draw.uniform('resampling', i, 1, 0) < 0.2 ? 1 : 0]))
    expect(cart(noise, { draw: keyedDraw(1, 0) }).tree.split).toBeUndefined()
    const one = casesOf(rows.map((row, i) => [...row.slice(0, 4), i === 7 ? 1 : 0]))
    expect(cart(one, { draw: keyedDraw(1, 0) })).toMatchObject({ tree: { cases: 1 }, tried: [] })
  })

  it('comes out the same each time, and of weights only their ratio matters', () => {
    const options = { draw: keyedDraw(5, 0), folds: 5 }
    const first = cart(cases, options)
    expect(cart(cases, options)).toEqual(first)
    const doubled = cart({ ...cases, weights: new Float64Array(400).fill(2) }, options)
    expect(plain(doubled.tree)).toEqual(plain(first.tree))
  })

  it.each([
    [{ folds: 1 }, /folds: got 1/],
    [{ minLeaf: 0.7 }, /minLeaf: got 0.7/],
    [{ maxDepth: 1.5 }, /maxDepth: got 1.5/],
  ])('refuses %o', (options, message) => {
    expect(() => cart(cases, { draw, ...options })).toThrow(message)
  })

  it('refuses missing values', () => {
    const missing: Cases = { ...cases, columns: [{ name: 'x', kind: 'number', values: new Float64Array(400).fill(NaN) }] }
    expect(() => cart(missing, { draw })).toThrow(/got NaN/)
  })
})

describe('rules of leaves', () => {
  it('divide the cases among them, each with its points, and say what the tree expects', () => {
    fc.assert(
      fc.property(smallRows, rows => {
        const cases = casesOf(rows, ['number', 'integer', 'number'])
        const tree = growTree(cases)
        const rules = treeRules(tree, cases.columns)
        const times = new Uint8Array(rows.length)
        for (const { rule, points, cases: failing, density } of rules) {
          const inside = rowsInRule(cases, rule)
          expect(inside.reduce((a, b) => a + b, 0)).toBe(points)
          expect(inside.reduce((sum, yes, row) => sum + yes * cases.fails[row], 0)).toBe(failing)
          inside.forEach((yes, row) => {
            times[row] += yes
            expect(yes === 0 || treeShare(tree, cases.columns, row) === density).toBe(true)
          })
        }
        expect([...times].every(count => count === 1)).toBe(true)
      }),
    )
  })

  it('name categories', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [i % 3, i, i % 3 === 1 && i > 29 ? 1 : 0])
    const cases = casesOf(rows, ['category'])
    const [first] = treeRules(growTree(cases), cases.columns)
    expect(first).toEqual({
      rule: [
        { column: 'x0', categories: ['b'] },
        { column: 'x1', lower: 29.5 },
      ],
      points: 10,
      cases: 10,
      coverage: 1,
      density: 1,
    })
  })
})

/** Sum of squares of the classes over the number of rows, on both sides. */
function purity(rows: readonly (readonly number[])[], yes: (row: readonly number[]) => boolean): number {
  const side = (some: readonly (readonly number[])[]): number => {
    const failing = some.filter(row => row[row.length - 1] === 1).length
    return some.length === 0 ? 0 : (failing ** 2 + (some.length - failing) ** 2) / some.length
  }
  return side(rows.filter(row => yes(row))) + side(rows.filter(row => !yes(row)))
}

function plainSplit(rows: readonly (readonly number[])[], least: number): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined
  let most = purity(rows, () => true)
  for (let j = 0; j < rows[0].length - 1; j++) {
    const levels = [...new Set(rows.map(row => row[j]))].toSorted((a, b) => a - b)
    for (let k = 0; k + 1 < levels.length; k++) {
      const cut = (levels[k] + levels[k + 1]) / 2
      const below = rows.filter(row => row[j] < cut).length
      const score = purity(rows, row => row[j] < cut)
      if (below < least || rows.length - below < least || score <= most + 1e-9) continue
      best = [j, cut]
      most = score
    }
  }
  return best
}
