import fc from 'fast-check'
import type { CaseColumn, Cases } from '../../../src/decide/discover/cases.ts'

/** Cases of columns of numbers, written row by row with the label last. */
export function casesOf(rows: readonly (readonly number[])[], kinds: readonly CaseColumn['kind'][] = []): Cases {
  const d = rows[0].length - 1
  return {
    columns: Array.from({ length: d }, (_, j): CaseColumn => {
      const kind = kinds[j] ?? 'number'
      const values = Float64Array.from(rows, row => row[j])
      return { name: `x${j}`, kind, values, ...(kind === 'category' && { categories: ['a', 'b', 'c', 'd', 'e'] }) }
    }),
    fails: Uint8Array.from(rows, row => row[d]),
  }
}

/** Rows of two or three whole numbers with many ties, and a label. */
export const smallRows: fc.Arbitrary<readonly (readonly number[])[]> = fc.integer({ min: 2, max: 3 }).chain(d =>
  fc.array(
    fc
      .tuple(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: d, maxLength: d }), fc.integer({ min: 0, max: 9 }))
      .map(([x, noise]) => [...x, (x[0] > 7 && x[1] < 8) !== (noise === 0) ? 1 : 0]),
    { minLength: 4, maxLength: 60 },
  ),
)
