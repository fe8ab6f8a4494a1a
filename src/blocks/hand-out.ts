import type { Abortable } from '../base/abortable.ts'
import type { Block } from './block.ts'
import type { BlockFiles } from './block-files.ts'

/** Who carries out blocks that are handed out. */
export interface Hands {
  /** Whether one more block may be begun now, with `open` blocks begun and not finished. */
  hasRoom(open: number): boolean
  carryOut(block: Block): Promise<BlockFiles>
  /** Finished blocks that may wait to be fetched. */
  readonly shelf: number
  /** Is told whom to call when there may be room again for other reasons than that a block was finished. */
  onRoom?(wake: () => void): void
}

/**
 * Hands out blocks to whoever has room, and gives each as it is finished. Takes no block from `blocks` before there is room for it, so
 * that nothing piles up. What was begun and is not wanted any more is for the caller to stop.
 */
export async function* handOut(blocks: Iterable<Block>, hands: Hands, signal?: Abortable): AsyncGenerator<BlockFiles, void, void> {
  const counter = openCounter(blocks, hands)
  hands.onRoom?.(counter.stir)
  signal?.addEventListener?.('abort', counter.stir)
  try {
    while (!counter.isOver()) {
      signal?.throwIfAborted()
      const files = counter.next()
      if (files) yield files
      else if (!counter.isOver()) await counter.stirred()
    }
  } finally {
    signal?.removeEventListener?.('abort', counter.stir)
    counter.close()
  }
}

/** Where blocks are handed out and come back. */
interface Counter {
  /** A finished block, where there is one, after as many have been handed out as there is room for. Throws what a block failed by. */
  next(): BlockFiles | undefined
  /** All blocks have been given. */
  isOver(): boolean
  /** Something may have happened. */
  readonly stir: () => void
  /** Waits until something has. */
  stirred(): Promise<void>
  close(): void
}

function openCounter(blocks: Iterable<Block>, hands: Hands): Counter {
  const source = blocks[Symbol.iterator]()
  const finished: BlockFiles[] = []
  const failures: unknown[] = []
  let open = 0
  let ended = false
  let wake = (): void => undefined
  const stir = (): void => {
    wake()
  }
  const begin = (block: Block): void => {
    open++
    void hands
      .carryOut(block)
      .then(
        files => finished.push(files),
        (error: unknown) => failures.push(error),
      )
      .then(() => {
        open--
        stir()
      })
  }
  return {
    next() {
      if (failures.length > 0) throw failures[0]
      while (!ended && finished.length < hands.shelf && hands.hasRoom(open)) {
        const next = source.next()
        if (next.done) ended = true
        else begin(next.value)
      }
      return finished.shift()
    },
    isOver: () => ended && open === 0 && finished.length === 0 && failures.length === 0,
    stir,
    stirred: () =>
      new Promise(resolve => {
        wake = resolve
      }),
    close() {
      if (!ended) source.return?.()
    },
  }
}
