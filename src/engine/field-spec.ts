import type { Text } from '../base/text.ts'

/** What a reader must know of a column. */
export interface FieldSpec {
  readonly label: Text
  readonly unit: string
  /** `state`: carried from month to month. `derived`: recomputed from state. `flux`: total or mean of the last month. */
  readonly role: 'state' | 'derived' | 'flux'
  /** Hard bounds, checked after every step in tests. */
  readonly min: number
  readonly max: number
  readonly doc: string
}
