import type { Block } from './block.ts'

/** A finished block as two Parquet files; the same bytes whoever made them. */
export interface BlockFiles {
  readonly block: Block
  /** A row for each alternative, indicator, time and replicate that is known. */
  readonly runs: Uint8Array
  /** A row for each replicate: its number, its chance, its parameters, and why it failed, where it did. */
  readonly futures: Uint8Array
}
