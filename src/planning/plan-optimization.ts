import type { Text } from '../base/text.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import type { DecisionPlan, Objective } from '../scenarios/decision-plan.ts'
import type { Action, AdaptiveAction, Scenario } from '../scenarios/scenario.ts'
import type { ChanceEstimate } from './chance-estimate.ts'
import type { PlanSearch } from './search-plans.ts'
import type { SearchSettings } from './search-settings.ts'
import type { PlanWorks } from './plan-works.ts'
import type { FutureStatistics } from './plan-statistics.ts'

/** A rule and how a plan stands to it. */
export interface RuleCheck {
  readonly id: string
  readonly title: Text
  readonly unit: string
  readonly limit: number
  /** The indicator that it is about, if it is one. */ readonly indicator?: IndicatorName
  /** In `unit`, by the futures of the search and by the held-out ones; 0 or less: kept. */
  readonly excess: number
  readonly heldOutExcess: number
}

/** A plan in the held-out futures. */
export interface HeldOutPlan {
  /** Statistics of each objective, then of safety, function, landscape and cost. */
  readonly objectives: readonly FutureStatistics[]
  readonly scores: Readonly<Record<'safety' | 'function' | 'landscape' | 'cost', FutureStatistics>>
  /** [CNY] mean money of the day, one entry a year */ readonly spending: readonly number[]
  /** Futures in which the annual failure probability is above the allowed one. */
  readonly unsafe: ChanceEstimate
}

/** A plan against another in the main objective, in held-out futures. */
export interface PlanDuel {
  /** Paired difference, the plan less the other, turned so that more is better. */ readonly gain: FutureStatistics
  /** Share of futures in which the plan is better. */ readonly better: number
}

/** One of the alternatives of the scenario, in the futures of the search and in held-out ones. */
export interface JudgedAlternative extends HeldOutPlan {
  readonly id: string
  readonly title: Text
  /** Means of the objectives in the futures of the search. */ readonly means: readonly number[]
  /** Scaled sum of the rules it breaks, 0: it is admissible. */ readonly violation: number
  /** The plan of the front that costs no more than this alternative does and is best in the main objective. */
  readonly rival?: PlanDuel & { /** Index in `front`. */ readonly plan: number }
}

/** One plan of the front. */
export interface FrontPlan extends HeldOutPlan, PlanWorks {
  /** Means of the objectives in the futures of the search. */ readonly means: readonly number[]
  /** Against the recommended plan in the main objective, future by future; more is better. */ readonly gain: FutureStatistics
}

/** One work of the recommended plan, and what would be without it. */
export interface PlannedWork {
  readonly choice: string
  readonly action: Action
  /** It waits for a trigger. */ readonly adaptive?: AdaptiveAction
  readonly year: number
  /** Share of the plans of the front that do this measure there, in whatever way. */ readonly inFront: number
  /**
   * Loss of the main objective (more is a greater loss) and money saved [CNY] when this work alone is left out, in the futures of the
   * search; absent for what must be kept.
   */
  readonly without?: { readonly loss: number; readonly saved: number }
}

/** By how much a rule would have to give way, were it the only one to. */
export interface Relaxation {
  readonly title: Text
  readonly unit: string
  readonly limit: number
  readonly indicator?: IndicatorName
  /** Least excess found while all other rules are kept; absent: the others cannot be kept either. */
  readonly by?: number
}

/** The answer of the optimiser, with all that is needed to judge and repeat it. */
export interface PlanOptimization {
  readonly schema: 'regreen/optimize@1'
  readonly engine: string
  readonly scenario: Scenario
  readonly seed: number
  readonly decision: DecisionPlan
  /** The first is the main one; the cost is always among them. */ readonly objectives: readonly Objective[]
  readonly settings: SearchSettings
  readonly method: 'enumeration' | 'search'
  readonly solver: string
  /**
   * `optimal`: all plans were simulated. `heuristic`: some were. `infeasible`: no plan found keeps the rules. Among the best of the search
   * a second look decides, so that one of `front` may be better in the search than the recommended one.
   */
  readonly status: 'optimal' | 'heuristic' | 'infeasible'
  /** Number of choices, of options over all choices, and decimal logarithm of the number of plans. */
  readonly space: { readonly choices: number; readonly options: number; readonly log10Plans: number }
  /** Plans simulated in the search, and those with a future that gave no number. */
  readonly simulated: number
  readonly failed: number
  readonly search?: PlanSearch
  /** Ids of units that the design storm can bring down, and of those for which there is no safety work to choose. */
  readonly unsafeGround: readonly string[]
  readonly uncurable: readonly string[]
  /** By the main objective, best first. */ readonly front: readonly FrontPlan[]
  /** Index of the recommended plan in `front`. */ readonly recommended: number
  /**
   * The cheapest plan (index in `front`) that keeps the rules and is behind the recommended one by less than the tolerance (in the unit of
   * the main objective, with 95 % confidence in held-out futures); absent where none is cheaper.
   */
  readonly asGood?: { readonly plan: number; readonly tolerance: number }
  readonly works: readonly PlannedWork[]
  readonly rules: readonly RuleCheck[]
  /** Rules that need no simulation, checked again from the works alone: what is kept, forbidden and waits for safety. */
  readonly orders: readonly { readonly title: Text; readonly broken: readonly string[] }[]
  readonly alternatives: readonly JudgedAlternative[]
  /**
   * What the sum of the effects of single changes to the recommended plan would promise at best: no proof, since effects do not add up,
   * but nothing near the plan is better. Absent when the plan was not found by linear steps.
   */
  readonly linearBound?: number
  readonly relaxations: readonly Relaxation[]
}
