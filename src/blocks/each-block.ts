import type { BlockResult } from './block-result.ts'

/** Reads all blocks of a batch in order and shows each to a visitor. */
export type EachBlock = (visit: (result: BlockResult) => void) => Promise<void>
