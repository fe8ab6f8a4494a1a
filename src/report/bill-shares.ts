import type { AlternativeResult } from '../compare/comparison.ts'
import { MEASURES } from '../engine/measures/index.ts'
import type { Measure } from '../engine/measure.ts'

/** Cost of an alternative gathered by what its measures are, as shares of the whole; empty without cost. */
export function billShares<K extends string>({ bill }: AlternativeResult, keyOf: (measure: Measure) => K): ReadonlyMap<K, number> {
  const total = bill.reduce((sum, line) => sum + line.cost, 0)
  const shares = new Map<K, number>()
  if (total <= 0) return shares
  for (const { measure, cost } of bill) {
    const row = (MEASURES as Readonly<Record<string, Measure>>)[measure]
    if (!row) throw new RangeError(`the bill names measure ${measure}, which the catalogue does not have`)
    const key = keyOf(row)
    shares.set(key, (shares.get(key) ?? 0) + cost / total)
  }
  return shares
}
