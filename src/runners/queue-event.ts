import type { Block } from '../blocks/block.ts'

/** What a worker of the queue tells of itself. */
export type QueueEvent =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begun'; readonly folder: string; readonly block: Block }
  | { readonly kind: 'done'; readonly folder: string; readonly block: Block; /** [ms] */ readonly time: number }
  | { readonly kind: 'failed'; readonly folder: string; readonly block: Block; readonly reason: string }
  /** Redis went away; the worker waits until it is back. */
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'back' }
