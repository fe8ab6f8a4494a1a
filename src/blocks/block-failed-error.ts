import type { Block } from './block.ts'

/** A block that nobody could carry out, though it was tried several times. */
export class BlockFailedError extends Error {
  override readonly name = 'BlockFailedError'
  readonly block: Block

  constructor(block: Block, tries: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`block ${block.index} (replicates ${block.from} to ${block.to - 1}) could not be carried out in ${tries} tries: ${reason}`, {
      cause,
    })
    this.block = block
  }
}
