import type { PriceName } from '../engine/prices.ts'
import type { IndicatorName } from '../indicators/indicators.ts'

/** What plans are to be good at: an indicator at the end of the horizon, or the weighted sum of the three scores. */
export type Objective = IndicatorName | 'score'

/** Money that may be spent. */
export interface PlanBudget {
  /** [CNY] net present value of the whole plan */ readonly total?: number
  /** [CNY] money of the day, one entry a year of the horizon */ readonly years?: readonly number[]
  /** Does what is left of a year stay for the next? */ readonly carryOver: boolean
}

/** So much of an item of the bill in each year: soil, plants, masonry. */
export interface PlanCapacity {
  readonly item: PriceName
  /** In the unit of the price, one entry a year of the horizon. */ readonly years: readonly number[]
}

/** What an indicator must be at the end of the horizon. */
export interface PlanTarget {
  readonly indicator: IndicatorName
  readonly atLeast?: number
  readonly atMost?: number
  /** Share of futures in which it must hold [1]. */ readonly confidence: number
}

/** Works picked out by measure, unit and alternative; what is left out means any. */
export interface PlanPick {
  readonly alternative?: string
  readonly measure?: string
  /** Unit ids. */ readonly units?: readonly string[]
}

/** What may be decided, what it may cost and what it is for. */
export interface DecisionPlan {
  /** The first is what a plan under the budget is to be best at; the others make up the front. */
  readonly objectives: readonly Objective[]
  readonly budget?: PlanBudget
  readonly capacities: readonly PlanCapacity[]
  readonly targets: readonly PlanTarget[]
  /** Share of futures in which budgets and capacities must be kept [1]; absent: they are kept on average. */ readonly confidence?: number
  /**
   * Geological safety first. `unit`: on ground that the design storm can bring down nothing but safety works begins before it has its
   * safety works. `zone`: nor on ground that such ground drains to. `site`: nowhere before all such ground has them. `off`: as one likes.
   */
  readonly safetyFirst: 'off' | 'unit' | 'zone' | 'site'
  /** Years in which works may begin, besides those of the alternatives, ascending. */ readonly startYears: readonly number[]
  /** Factors on doses, besides the doses of the alternatives. */ readonly doseFactors: readonly number[]
  /** Alternatives whose works are the choices. */ readonly from: readonly string[]
  /** Works that every plan holds. */ readonly keep: readonly PlanPick[]
  /** Works that no plan holds. */ readonly never: readonly PlanPick[]
}
