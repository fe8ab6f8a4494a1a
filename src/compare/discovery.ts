import type { Text } from '../base/text.ts'
import type { CaseColumn } from '../decide/discover/cases.ts'
import type { DiscoveredBox } from '../decide/discover/discover-boxes.ts'
import type { RuleScores } from '../decide/discover/rule-scores.ts'
import type { TreeRule } from '../decide/discover/tree-rules.ts'

/** A rule of a tree, judged on futures that had no part in growing it. */
export interface HeldTreeRule extends TreeRule {
  readonly held: RuleScores
}

/** Under which inputs an alternative fails. */
export interface Discovery {
  readonly schema: 'regreen/discover@1'
  readonly engine: string
  readonly scenario: { readonly id: string; readonly hash: string; readonly title: Text }
  readonly seed: number
  readonly alternative: { readonly id: string; readonly title: Text }
  readonly year: number
  /** What counts as failing. */ readonly failing: Text
  readonly futures: number
  /** Futures in which it fails, runs that failed among them, and those runs. */
  readonly cases: number
  readonly failedRuns: number
  readonly heldOut: number
  /** How rules were looked for; of another method nothing is known. */
  readonly methods: readonly ('prim' | 'cart')[]
  /** Inputs that were looked at, by full parameter name, with their least and largest value. */
  readonly inputs: readonly (Pick<CaseColumn, 'name' | 'kind' | 'categories'> & { readonly low: number; readonly high: number })[]
  /** By PRIM, the most telling first: denser than the whole, by a limit that is hardly chance. */ readonly boxes: readonly DiscoveredBox[]
  /** Leaves of the tree in which more than the usual share fails, the densest first. */ readonly leaves: readonly HeldTreeRule[]
  readonly notes: readonly Text[]
}
