import { createHash } from 'node:crypto'
import type { BlockFiles } from '../../src/blocks/block-files.ts'

/** What a block's files hold, short enough to be compared by eye. */
export function bytesOf({ block, runs, futures }: BlockFiles): string {
  const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return `${block.index} ${block.from}-${block.to} ${sha(runs)} ${sha(futures)}`
}
