import type { Block } from '../blocks/block.ts'

/** Blocks, with a view of what is still to come. */
export interface LookAhead {
  readonly blocks: Iterable<Block>
  /** Futures of the blocks that were not taken yet; of those out of view, as many as there can be. */
  futures(): number
  /** Blocks that were not taken yet and are in view. */
  inView(): number
}

/**
 * Takes blocks with the next few in view, so that the end is known before it is there.
 * @param view blocks in view
 * @param replicates of the whole batch
 */
export function lookAhead(blocks: Iterable<Block>, view: number, replicates: number): LookAhead {
  const seen: Block[] = []
  let beyond = replicates

  function* take(): Generator<Block, void, void> {
    for (const block of blocks) {
      seen.push(block)
      beyond = Math.max(0, replicates - block.to)
      while (seen.length > view) {
        const next = seen.shift()
        if (next) yield next
      }
    }
    beyond = 0
    for (let next = seen.shift(); next; next = seen.shift()) yield next
  }

  return {
    blocks: { [Symbol.iterator]: take },
    futures: () => seen.reduce((sum, { from, to }) => sum + to - from, beyond),
    inView: () => seen.length,
  }
}
