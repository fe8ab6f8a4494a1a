import type { Text } from '../../base/text.ts'

/** One thing that can be done: a measure on a unit in a year at a dose. Chosen or not. */
export interface PortfolioAction {
  readonly id: string
  /** What people call it; absent: `id`. */
  readonly title?: Text
  /** Year in which it is begun, 1 to `years`. */
  readonly year: number
  /** Place it is done at; contiguity and zones speak of places. */
  readonly unit: number
  /** use[resource * years + year - 1]: what it takes of each resource in each year, upkeep it obliges to included. */
  readonly use: Float64Array
  /** Worth to each objective, more is better; may be negative. */
  readonly benefit: readonly number[]
}

/** Money, soil, crews: so much of it in each year. */
export interface Resource {
  readonly id: string
  readonly title: Text
  readonly unit: string
  /** One entry a year; Infinity: not limited in that year. */
  readonly available: readonly number[]
  /** Does what is left of a year stay for the next? */
  readonly carryOver: boolean
}

/** A rule that a plan must keep. Numbers are indices into `actions`; naming one twice in a list says no more than once, but terms add up. */
export type PortfolioRule =
  | { readonly kind: 'exclusive'; readonly id: string; readonly title?: Text; readonly actions: readonly number[] }
  /** Each action of `after` needs at least one of `before` that was begun `lag` years earlier or more (0: the same year will do); nothing comes before itself. */
  | {
      readonly kind: 'precedence'
      readonly id: string
      readonly title?: Text
      readonly before: readonly number[]
      readonly after: readonly number[]
      readonly lag: number
    }
  /**
   * Each action of `after` waits until the hazard that is left, `initial` less the reductions of actions begun in the same year or
   * before, is at most `allowed`. A work that raises the hazard has a negative reduction.
   */
  | {
      readonly kind: 'hazard-first'
      readonly id: string
      readonly title?: Text
      readonly after: readonly number[]
      readonly initial: number
      readonly allowed: number
      /** One entry for each action of the problem. */
      readonly reduction: Float64Array
    }
  | { readonly kind: 'locked'; readonly id: string; readonly title?: Text; readonly actions: readonly number[]; readonly chosen: boolean }
  /** lower <= sum of coefficient * chosen <= upper: targets, areas, counts. Absent: no limit on that side. */
  | {
      readonly kind: 'linear'
      readonly id: string
      readonly title?: Text
      readonly unit?: string
      readonly terms: readonly { readonly action: number; readonly coefficient: number }[]
      readonly lower?: number
      readonly upper?: number
    }

/** Two places that are worth more together: `reward[objective]` is added when an action of `first` and one of `second` are chosen. */
export interface Adjacency {
  readonly first: readonly number[]
  readonly second: readonly number[]
  readonly reward: readonly number[]
}

/** What to do where and when, as a choice among actions. The empty plan is always a candidate. */
export interface Portfolio {
  readonly years: number
  readonly objectives: readonly string[]
  readonly actions: readonly PortfolioAction[]
  readonly resources: readonly Resource[]
  readonly rules: readonly PortfolioRule[]
  readonly adjacencies: readonly Adjacency[]
}
