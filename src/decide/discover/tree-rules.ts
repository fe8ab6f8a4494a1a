import type { CaseColumn } from './cases.ts'
import type { Restriction } from './restriction.ts'
import type { TreeNode, TreeSplit } from './tree-node.ts'

/** A leaf as a rule, with the counts of the cases that the tree was grown on. */
export interface TreeRule {
  readonly rule: readonly Restriction[]
  readonly points: number
  readonly cases: number
  /** Share of all failing cases that end in this leaf [1]. */
  readonly coverage: number
  /** Share of the leaf that fails [1]. */
  readonly density: number
}

/**
 * The leaves of a tree, the one with the greatest share of failures first; restrictions in the order of the columns. Categories that occur
 * nowhere in the columns are in no rule.
 */
export function treeRules(tree: TreeNode, columns: readonly CaseColumn[]): readonly TreeRule[] {
  const leaves = [...leavesOf(tree, [], columns)]
  const rules = leaves.map(({ node, rule }): TreeRule => {
    const { points, cases, weight, failing } = node
    return {
      rule: rule.toSorted((a, b) => indexOf(columns, a) - indexOf(columns, b)),
      points,
      cases,
      coverage: failing / tree.failing,
      density: failing / weight,
    }
  })
  return rules.toSorted((a, b) => b.density - a.density || b.coverage - a.coverage)
}

function indexOf(columns: readonly CaseColumn[], { column }: Restriction): number {
  return columns.findIndex(({ name }) => name === column)
}

interface Leaf {
  readonly node: TreeNode
  readonly rule: readonly Restriction[]
}

function* leavesOf(node: TreeNode, rule: readonly Restriction[], columns: readonly CaseColumn[]): Generator<Leaf> {
  const { split } = node
  if (!split) {
    yield { node, rule }
    return
  }
  yield* leavesOf(split.yes, narrowed(rule, split, columns[split.column], true), columns)
  yield* leavesOf(split.no, narrowed(rule, split, columns[split.column], false), columns)
}

function narrowed(rule: readonly Restriction[], split: TreeSplit, column: CaseColumn, yes: boolean): readonly Restriction[] {
  const before = rule.find(each => each.column === column.name)
  const others = rule.filter(each => each !== before)
  return [...others, { ...before, column: column.name, ...asked(split, column, before, yes) }]
}

function asked(
  { cut = NaN, categories }: TreeSplit,
  column: CaseColumn,
  before: Restriction | undefined,
  yes: boolean,
): Partial<Restriction> {
  if (categories) {
    const allowed = before?.categories ?? occurring(column)
    return { categories: allowed.filter(name => (categories[column.categories?.indexOf(name) ?? -1] === 1) === yes) }
  }
  const whole = column.kind === 'integer'
  return yes ? { upper: whole ? Math.floor(cut) : cut } : { lower: whole ? Math.ceil(cut) : cut }
}

function occurring({ values, categories = [] }: CaseColumn): readonly string[] {
  const found = new Set(values)
  return categories.filter((_, k) => found.has(k))
}
