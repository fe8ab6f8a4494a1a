import type { PriceName } from '../engine/prices.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import type { Scenario } from '../scenarios/scenario.ts'

/** In which futures plans are run, and what is looked at. Plain data, so that workers may be given it. */
export interface PlanSetup {
  readonly scenario: Scenario
  readonly seed: number
  /** Replicates `first` to `first + futures - 1`. */
  readonly first: number
  readonly futures: number
  /** Indicators at the end of the horizon. */
  readonly indicators: readonly IndicatorName[]
  /** Items of the bill that are limited. */
  readonly items: readonly PriceName[]
}
