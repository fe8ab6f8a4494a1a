import type { SEARCH_EFFORTS } from '../planning/search-settings.ts'

/** Flags of `regreen optimize`. */
export interface OptimizeFlags {
  /** Money with its unit, or the id of an alternative whose cost it is. */
  readonly budget?: string
  readonly objectives?: string
  readonly effort: keyof typeof SEARCH_EFFORTS
  readonly seed?: number
  readonly threads?: number
  readonly output?: string
  readonly force?: boolean
  readonly resume?: boolean
}
