import type { DraftUnit } from './read-units.ts'
import type { Groups } from './resolve-names.ts'

/** What `units` of an action may name. */
export interface Land {
  readonly units: readonly DraftUnit[]
  readonly groups: Groups
}
