import type { Cases } from './cases.ts'

/** A box in the space of the inputs; what lies on its limits is inside. */
export interface Box {
  /** By column; not used where `allowed` is. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** By column, then by category: 1 if allowed; undefined for columns of numbers. */
  readonly allowed: readonly (Uint8Array | undefined)[]
}

/** The least box that holds all cases; of categories those that occur. */
export function wholeBox({ columns }: Cases): Box {
  return {
    lower: Float64Array.from(columns, ({ values }) => values.reduce((a, b) => Math.min(a, b), Infinity)),
    upper: Float64Array.from(columns, ({ values }) => values.reduce((a, b) => Math.max(a, b), -Infinity)),
    allowed: columns.map(({ values, categories }) => categories && occurring(values, categories.length)),
  }
}

function occurring(values: Float64Array, categories: number): Uint8Array {
  const found = new Uint8Array(categories)
  for (const value of values) found[value] = 1
  return found
}
