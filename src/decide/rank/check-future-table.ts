import { checkFrame } from './check-frame.ts'
import type { FutureTable } from './future-table.ts'

/**
 * Checks a table of futures: shape, ids, anchors, and that some run did not fail.
 * @throws RangeError
 */
export function checkFutureTable({ alternatives, criteria, futures, values }: FutureTable): void {
  checkFrame(alternatives, criteria)
  if (!(Number.isInteger(futures) && futures > 0)) throw new RangeError(`futures: got ${futures}, want a whole number above 0`)
  const wanted = futures * alternatives.length * criteria.length
  if (values.length !== wanted)
    throw new RangeError(
      `got ${values.length} values, want ${futures} futures x ${alternatives.length} alternatives x ${criteria.length} criteria = ${wanted}`,
    )
  const m = criteria.length
  for (let run = 0; run < futures * alternatives.length; run++) if (values.subarray(run * m, (run + 1) * m).every(Number.isFinite)) return
  throw new RangeError(`all ${futures * alternatives.length} runs failed, want at least one with numbers in every criterion`)
}
