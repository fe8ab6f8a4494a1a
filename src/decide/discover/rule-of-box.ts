import type { Box } from './box.ts'
import type { CaseColumn } from './cases.ts'
import type { Restriction } from './restriction.ts'

/** What a box asks beyond the box of all cases, in the order of the columns. */
export function ruleOfBox(box: Box, whole: Box, columns: readonly CaseColumn[]): readonly Restriction[] {
  return columns.flatMap(({ name, categories = [] }, j): Restriction[] => {
    const allowed = box.allowed[j]
    if (allowed) {
      if (allowed.every((yes, k) => yes === whole.allowed[j]?.[k])) return []
      return [{ column: name, categories: categories.filter((_, k) => allowed[k] === 1) }]
    }
    const low = box.lower[j] > whole.lower[j]
    const high = box.upper[j] < whole.upper[j]
    if (!low && !high) return []
    return [{ column: name, ...(low && { lower: box.lower[j] }), ...(high && { upper: box.upper[j] }) }]
  })
}
