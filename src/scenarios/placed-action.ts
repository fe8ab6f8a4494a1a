import type { Path } from './place.ts'
import type { Action, AdaptiveAction } from './scenario.ts'

/** An action with its place in the file. */
export interface PlacedAction {
  readonly action: Action
  readonly path: Path
}

/** A measure that waits for its trigger, with its place in the file. */
export interface PlacedRule {
  readonly rule: AdaptiveAction
  readonly path: Path
}
