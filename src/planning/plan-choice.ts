import type { Layer } from '../engine/measure.ts'
import type { MeasureName } from '../engine/measures/index.ts'
import type { Action, AdaptiveAction } from '../scenarios/scenario.ts'

/** One way of doing a thing: when, and how much. */
export interface PlanOption {
  /** On the one unit of the choice; on none for measures of the whole site. */
  readonly action: Action
  /** A work that waits for a trigger, on all its units; `action` then stands for its earliest month. */ readonly adaptive?: AdaptiveAction
  /** Year in which it begins, 1 to the horizon. */
  readonly year: number
  /** Its doses over those it was derived from: 1, or a factor that the decision allows. */
  readonly doseFactor: number
}

/** One measure in one place, which is done in one of its options or not at all. */
export interface PlanChoice {
  /** `own-soil@pit-floor`; with `#2` for the second time that an alternative does the same there, `?1` for a work that waits for a trigger. */
  readonly id: string
  /** Column of the unit; -1: the whole site. */
  readonly unit: number
  readonly measure: MeasureName
  readonly layer: Layer
  readonly options: readonly PlanOption[]
  /** The plan must hold one of the options. */
  readonly kept: boolean
}
