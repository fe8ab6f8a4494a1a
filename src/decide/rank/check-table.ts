import { checkFrame } from './check-frame.ts'
import type { DecisionTable } from './decision-table.ts'

/** Greater numbers could overflow when squared and added. */
const LARGEST = 1e150

/**
 * Checks a decision table: shape, ids, anchors, and that every value is a number of size up to 1e150.
 * @throws RangeError
 */
export function checkTable({ alternatives, criteria, values }: DecisionTable): void {
  checkFrame(alternatives, criteria)
  const wanted = alternatives.length * criteria.length
  if (values.length !== wanted)
    throw new RangeError(`got ${values.length} values, want ${alternatives.length} alternatives x ${criteria.length} criteria = ${wanted}`)
  const bad = values.findIndex(value => !(Math.abs(value) <= LARGEST))
  if (bad >= 0) {
    const alternative = alternatives[Math.floor(bad / criteria.length)]
    const criterion = criteria[bad % criteria.length].id
    throw new RangeError(
      `alternative "${alternative}", criterion "${criterion}": got ${values[bad]}, want a number of size up to ${LARGEST}`,
    )
  }
}
