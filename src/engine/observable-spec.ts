import type { Text } from '../base/text.ts'
import type { FieldName } from './fields.ts'
import type { Sight } from './sight.ts'

/** A quantity that a planner can watch. */
export interface ObservableSpec {
  readonly label: Text
  readonly unit: string
  /** Least and greatest value; a threshold lies between them, and so does what is measured. */
  readonly min: number
  readonly max: number
  readonly doc: Text
  /** Number of its draw in stream `monitoring`, part of the key: never reused or renumbered. 0-2 belong to slope stability. */
  readonly draw: number
  /** Without a work that changes this column the quantity says nothing. */
  readonly madeBy?: FieldName
  /** Value of unit `i`; NaN where there is nothing to measure. */
  read(sight: Sight, i: number): number
}
