/** The unit of work of a batch: replicates `from` to `to - 1`, all alternatives. Cut by the problem alone, never by who runs it. */
export interface Block {
  /** Number of the block, from 0; names its files. */
  readonly index: number
  readonly from: number
  readonly to: number
}
