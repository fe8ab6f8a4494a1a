import type { Cases } from './cases.ts'

/** Some rows of the cases, in the order given. */
export function takeRows({ columns, fails, weights }: Cases, rows: Uint32Array): Cases {
  return {
    columns: columns.map(column => ({ ...column, values: Float64Array.from(rows, row => column.values[row]) })),
    fails: Uint8Array.from(rows, row => fails[row]),
    ...(weights && { weights: Float64Array.from(rows, row => weights[row]) }),
  }
}
