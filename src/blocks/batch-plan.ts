import type { IndicatorName } from '../indicators/indicators.ts'
import type { Design } from './design.ts'

/** What a batch is to compute, as plain data: the same plan gives the same bytes, wherever and by however many it is carried out. */
export interface BatchPlan {
  readonly schema: 'regreen/plan@1'
  /** Version of the engine; another one may give other numbers. */
  readonly engine: string
  /** Hash of the scenario. */
  readonly scenario: string
  readonly seed: number
  readonly design: Design
  /** May grow; nothing else may change. */
  readonly replicates: number
  /** Replicates of a full block. */
  readonly blockSize: number
  /** Ids of alternatives, in the order of the scenario. */
  readonly alternatives: readonly string[]
  /** Indicators that are kept. */
  readonly indicators: readonly IndicatorName[]
  /** Ends of years that are kept, 0 for the start; ascending. */
  readonly times: readonly number[]
  /** Parameters whose values are kept for each future: those that vary. */
  readonly inputs: readonly string[]
}
