import type { Text } from '../base/text.ts'
import type { UncertainFront } from '../decide/pareto/uncertain-front.ts'
import type { Agreement } from '../decide/rank/agreement.ts'
import type { DecisionTable } from '../decide/rank/decision-table.ts'
import type { RankedScores } from '../decide/rank/ranked-scores.ts'
import type { RankReversal } from '../decide/rank/rank-reversals.ts'
import type { SafetyGate } from '../decide/rank/safety-gate.ts'
import type { SmaaResult } from '../decide/rank/smaa.ts'
import type { CriterionSwitches } from '../decide/rank/switch-points.ts'
import type { WhatWouldChange } from '../decide/rank/what-would-change.ts'
import type { MeasurementValue } from '../decide/robust/measurement-values.ts'
import type { PerfectInformation } from '../decide/robust/perfect-information.ts'
import type { IndicatorName } from '../indicators/indicators.ts'

/** A criterion with its weight. */
export interface AppraisedCriterion {
  readonly indicator: IndicatorName
  /** Of weights that add to 1. */ readonly weight: number
  /** In the unit of the indicator: how far behind still counts as equal in the lexicographic order. */ readonly tolerance: number
  /**
   * Where worst and best are from: the ends that a score or share has of its own, those given, or those met in these runs, which another
   * alternative may move.
   */
  readonly anchored: 'own' | 'given' | 'met'
}

/** How an alternative does over the futures in which all ran, as the loss of one minus its weighted value; by place in `ranked`. */
export interface Robustness {
  /** Mean, 5 % quantile and worst of the weighted value, more is better. */
  readonly mean: number
  readonly q05: number
  readonly worst: number
  /** Mean of the worst tenth of futures. */ readonly worstTenth: number
  /** Half-width of its 95 % interval; absent where that tenth has fewer than two futures. */
  readonly worstTenthHalfWidth?: number
  /** Futures in the worst tenth, not rounded, and whether they are too few to rely on. */
  readonly worstTenthFutures: number
  readonly worstTenthThin: boolean
  /** Half worst, half best. */ readonly hurwicz: number
  /** How much better the best alternative of the same future is: mean, 90 % quantile, largest. */
  readonly regretMean: number
  readonly regretHigh: number
  readonly regretMax: number
  /** Share of futures in which it is best, with its interval. */
  readonly best: { readonly share: number; readonly low: number; readonly high: number }
  /** Share of all futures in which it meets every requirement, failed runs do not; absent without requirements. */
  readonly satisfies?: {
    readonly share: number
    readonly low: number
    readonly high: number
    /** Share of futures in which it meets each of them, in the order of `requirements`. */ readonly each: readonly number[]
  }
}

/** What an indicator must be for an alternative to be good enough. */
export interface AppraisalRequirement {
  readonly indicator: IndicatorName
  readonly atLeast?: number
  readonly atMost?: number
}

/** A ranking with all that holds it up and all that would turn it. */
export interface Appraisal {
  readonly schema: 'regreen/rank@1'
  readonly engine: string
  readonly scenario: { readonly id: string; readonly hash: string; readonly title: Text }
  readonly seed: number
  readonly futures: number
  /** End of this year. */ readonly year: number
  readonly criteria: readonly AppraisedCriterion[]
  /** Criteria in the order in which the first of the methods looks at them. */ readonly levels: readonly IndicatorName[]
  /** Where the weights are from: the scenario, numbers, an order, pairwise comparisons. */ readonly weightsFrom: Text
  /** Whether only weights that keep an order of importance are thinkable. */ readonly weightsOrdered: boolean
  readonly alternatives: readonly { readonly id: string; readonly title: Text; readonly gate: SafetyGate; readonly failed: number }[]
  /** [1/a] Annual failure probability that the gate allows. */ readonly limit: number
  /** Indices of the alternatives that are ranked: those that pass the gate, or all where none does. */
  readonly ranked: readonly number[]
  readonly gated: boolean
  /** Means over futures of the ranked alternatives, by criterion. */ readonly means: DecisionTable
  readonly front: UncertainFront
  /**
   * The first is the one that decides: lexicographic, its ties in the order of the weighted sum. Then the weighted sum and the others.
   */
  readonly methods: readonly RankedScores[]
  readonly agreement: Agreement
  readonly smaa: SmaaResult
  readonly switches: readonly CriterionSwitches[]
  readonly change: WhatWouldChange
  readonly reversals: readonly RankReversal[]
  readonly robustness: readonly Robustness[]
  readonly requirements: readonly AppraisalRequirement[]
  /** Share of futures in which they must hold together. */ readonly confidence: number
  /** Whether the alternative that comes first meets them all in so many futures; absent without requirements. */
  readonly satisfied?: boolean
  readonly information: PerfectInformation
  /** Inputs whose exact value would be worth most to know, best first; by full parameter name. */
  readonly measurements: readonly MeasurementValue[]
  /** What is to be known of the weights. */ readonly notes: readonly Text[]
}
