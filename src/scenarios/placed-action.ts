import type { Path } from './place.ts'
import type { Action } from './scenario.ts'

/** An action with its place in the file. */
export interface PlacedAction {
  readonly action: Action
  readonly path: Path
}
