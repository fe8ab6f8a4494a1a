import type { Columns } from './columns.ts'

/** Copies every column of `source` into `target`; both must hold the same number of units. */
export function copyInto(target: Columns, source: Columns): void {
  if (target.n !== source.n) throw new RangeError(`columns of ${source.n} units cannot be copied into columns of ${target.n} units`)
  new Uint8Array(target.buffer).set(new Uint8Array(source.buffer))
}
