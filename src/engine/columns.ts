import { compactRecord } from '../base/compact-record.ts'
import { FIELDS, type FieldName } from './fields.ts'

/** One column for each field, all of the same length, all views on one buffer: structure of arrays. */
export type Columns = Readonly<Record<FieldName, Float64Array>> & { readonly n: number; readonly buffer: ArrayBufferLike }

const NAMES = Object.keys(FIELDS) as FieldName[]

/** Lays out the columns of `n` units on one buffer, so that a twin is one copy and a worker gets them in one transfer. */
export function allocateColumns(n: number, buffer: ArrayBufferLike = new ArrayBuffer(8 * n * NAMES.length)): Columns {
  const columns = compactRecord<string, unknown>([...NAMES, 'n', 'buffer'], null)
  NAMES.forEach((name, k) => {
    columns[name] = new Float64Array(buffer, 8 * n * k, n)
  })
  columns['n'] = n
  columns['buffer'] = buffer
  return Object.freeze(columns) as unknown as Columns
}
