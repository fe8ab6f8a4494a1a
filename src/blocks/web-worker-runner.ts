import type { Batch } from './batch.ts'
import type { Block } from './block.ts'
import { BlockFailedError } from './block-failed-error.ts'
import type { BlockFiles } from './block-files.ts'
import { handOut } from './hand-out.ts'
import type { Runner } from './runner.ts'
import type { WorkerAnswer, WorkerOrder } from './worker-messages.ts'
import type { WorkerPort } from './worker-port.ts'

/** Times that a block is begun before it counts as one that kills its workers. */
const TRIES = 3

/** A worker; what it carries out, while it does. */
interface Hand {
  readonly port: WorkerPort
  answer: ((answer: WorkerAnswer) => void) | undefined
}

/**
 * Carries out blocks in Web Workers. A worker is made when it is first needed, and made again when it has failed or when its block is not
 * wanted any more: there is no other way to stop one.
 * @param newWorker makes a worker whose file calls `serveBlocks`
 * @param count workers at most
 */
export function webWorkerRunner(batch: Batch, newWorker: () => WorkerPort, count: number): Runner {
  const idle: Hand[] = []
  const busy = new Set<Hand>()
  /** Blocks that wait for a worker, of all runs. */
  const waiting: (() => void)[] = []
  let closed = false

  const drop = (hand: Hand): void => {
    busy.delete(hand)
    const place = idle.indexOf(hand)
    if (place >= 0) idle.splice(place, 1)
    hand.port.terminate()
    waiting.shift()?.()
  }
  const make = (): Hand => {
    const hand: Hand = { port: newWorker(), answer: undefined }
    hand.port.addEventListener('message', ({ data }) => hand.answer?.(data as WorkerAnswer))
    hand.port.addEventListener('error', ({ message }) => {
      const { answer } = hand
      drop(hand)
      answer?.({ kind: 'failed', reason: message ?? 'the worker could not be loaded' })
    })
    hand.port.postMessage({ kind: 'open', batch } satisfies WorkerOrder, [])
    return hand
  }
  const take = async (): Promise<Hand> => {
    for (;;) {
      if (closed) throw new Error('the runner was closed')
      if (idle.length > 0 || busy.size < count) break
      await new Promise<void>(resolve => waiting.push(resolve))
    }
    const hand = idle.pop() ?? make()
    busy.add(hand)
    return hand
  }
  const giveBack = (hand: Hand): void => {
    hand.answer = undefined
    if (!busy.delete(hand)) return
    idle.push(hand)
    waiting.shift()?.()
  }

  async function carryOut(block: Block, own: Set<Hand>, isOver: () => boolean): Promise<BlockFiles> {
    let reason = ''
    for (let tries = 0; tries < TRIES; tries++) {
      const hand = await take()
      if (isOver()) {
        giveBack(hand)
        return new Promise(() => undefined)
      }
      own.add(hand)
      const answer = await new Promise<WorkerAnswer>(resolve => {
        hand.answer = resolve
        hand.port.postMessage({ kind: 'block', block } satisfies WorkerOrder, [])
      })
      own.delete(hand)
      giveBack(hand)
      if (answer.kind === 'done') return answer.files
      reason = answer.reason
    }
    throw new BlockFailedError(block, TRIES, reason)
  }

  return {
    async *run(blocks, signal) {
      const own = new Set<Hand>()
      let over = false
      try {
        yield* handOut(
          blocks,
          { shelf: count, hasRoom: open => open <= count, carryOut: block => carryOut(block, own, () => over) },
          signal,
        )
      } finally {
        over = true
        for (const hand of own) drop(hand)
      }
    },
    close() {
      closed = true
      for (const hand of [...idle, ...busy]) {
        drop(hand)
        hand.answer?.({ kind: 'failed', reason: 'the runner was closed' })
      }
      for (const go of waiting.splice(0)) go()
      return Promise.resolve()
    },
  }
}
