import type { Batch } from './batch.ts'
import type { Block } from './block.ts'
import type { BlockFiles } from './block-files.ts'

/** What a worker is told: once its batch, then blocks. */
export type WorkerOrder = { readonly kind: 'open'; readonly batch: Batch } | { readonly kind: 'block'; readonly block: Block }

/** What it answers to each block. */
export type WorkerAnswer = { readonly kind: 'done'; readonly files: BlockFiles } | { readonly kind: 'failed'; readonly reason: string }
