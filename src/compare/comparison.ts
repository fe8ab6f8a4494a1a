import type { Text } from '../base/text.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import type { Scenario, Trigger } from '../scenarios/scenario.ts'
import type { NetworkPicture } from './network-picture.ts'
import type { ResilienceSummary } from './resilience-summary.ts'
import type { PriceName } from '../engine/prices.ts'
import type { VarianceShares } from './variance-shares.ts'

/** Bands of one indicator of one alternative, one entry a year; `null` where it is unknown (a flux at time 0). */
export interface Band {
  readonly time: readonly number[]
  readonly mean: readonly (number | null)[]
  readonly q05: readonly (number | null)[]
  readonly q50: readonly (number | null)[]
  readonly q95: readonly (number | null)[]
}

/** Difference to the baseline at the end, future by future. */
export interface PairedDifference {
  readonly q05: number
  readonly q50: number
  readonly q95: number
  readonly mean: number
  /** Share of futures in which the alternative is better than the baseline, and in which it is worse; in the rest they are equal. */
  readonly better: number
  readonly worse: number
}

/** One line of a bill, means over futures [CNY, net present value]. */
export interface BillLine {
  readonly measure: string
  readonly item: PriceName
  /** Real quantity in the unit of the price, without its `CNY/`. */ readonly quantity: number
  /** Price paid over the list price: own material, small dose, steep ground. */ readonly priceFactor: number
  readonly cost: number
}

export interface AlternativeResult {
  readonly id: string
  readonly title: Text
  readonly indicators: Readonly<Record<IndicatorName, Band>>
  readonly differences: Readonly<Record<IndicatorName, PairedDifference>>
  readonly bill: readonly BillLine[]
  /** Resilience with its parts, one entry for each year of the scenario's plan; empty when it is switched off. */
  readonly resilience: readonly ResilienceSummary[]
  /** Raw results: values[indicator][time * replicates + replicate]. */
  readonly values: Readonly<Record<IndicatorName, Float64Array>>
}

export interface ValidationRow {
  readonly quantity: Text
  readonly indicator: IndicatorName
  readonly alternative: string
  readonly year: number
  readonly paper: number
  /** Median over futures of the modelled quantity, and its 5-95 % band. */
  readonly model: number
  readonly q05: number
  readonly q95: number
  /** Tolerance band for the median. */
  readonly low: number
  readonly high: number
  readonly within: boolean
  /**
   * The published figure itself, apart from the tolerance: `met` within 5 %, else `short` of it or `above` it; `bound` where it is
   * only a limit.
   */
  readonly figure: 'met' | 'short' | 'above' | 'bound'
  readonly role: 'calibrated' | 'held-out' | 'input'
  readonly source: string
  readonly note?: Text
}

/** The same verdicts when an assumed input is changed by a third. */
export interface VerdictShift {
  readonly what: Text
  /** Factor on the input. */
  readonly factor: number
  /** Rows in the order of `Comparison.validation`. */
  readonly rows: readonly { readonly model: number; readonly within: boolean }[]
}

/** Works that began on ground which the design storm could still bring down. */
export interface UnsafeWork {
  readonly alternative: string
  readonly unit: string
  readonly measures: readonly string[]
  /** Share of futures in which it was so. */
  readonly share: number
  /** Median factor of safety in the design storm when the works began. */
  readonly factorOfSafety: number
}

/** What one rule of an adaptive alternative did, over all futures. */
export interface ReactionSummary {
  readonly alternative: string
  /** Number of the rule among those of its alternative, from 1. */
  readonly rule: number
  readonly measure: string
  /** Ids of the units; empty for measures of the whole site. */
  readonly units: readonly string[]
  readonly when: Trigger
  /** Share of futures in which it fired and its work was done within the horizon. */
  readonly share: number
  /** Median of the month of its first work, over futures in which it fired; null where it never did. */
  readonly medianMonth: number | null
  /** Median of what was measured at the decisions, in the unit of the quantity. */
  readonly medianValue: number | null
  /** Mean over all futures: works, each unit counted; units with works; cost with upkeep [CNY, net present value], part of the bill. */
  readonly meanTimes: number
  readonly meanUnits: number
  readonly meanCost: number
}

/** What the spread of one indicator of one alternative comes from at the end. */
export interface VarianceRow extends VarianceShares {
  readonly alternative: string
  readonly indicator: IndicatorName
}

export interface Ranking {
  /** Ids, best first; excluded ones are not in it. */
  readonly order: readonly string[]
  readonly score: Readonly<Record<string, number>>
  /** Share of futures in which the alternative ranks first. */
  readonly probabilityFirst: Readonly<Record<string, number>>
  readonly excluded: readonly { readonly id: string; readonly reason: Text }[]
  /** What the ranking rests on. */
  readonly basis: Text
}

/** All alternatives of one scenario under the same futures. */
export interface Comparison {
  readonly scenario: Scenario
  readonly engine: string
  readonly seed: number
  readonly replicates: number
  readonly baseline: string
  readonly alternatives: readonly AlternativeResult[]
  readonly ranking: Ranking
  readonly validation: readonly ValidationRow[]
  readonly shifts: readonly VerdictShift[]
  readonly unsafe: readonly UnsafeWork[]
  /** What rules did; absent where no alternative has rules. */ readonly reactions?: readonly ReactionSummary[]
  /** What the spread comes from; only where futures share parameters (`uncertainty.inner` above 1), empty where they are too few to tell. */
  readonly variance?: readonly VarianceRow[]
  /** Maps of the ecological network; absent where the scenario has none. */ readonly network?: NetworkPicture
  readonly warnings: readonly Text[]
}
