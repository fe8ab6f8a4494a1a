/** A file of a block that is not what it should be: cut off, changed, or of another batch. */
export class DamagedPartError extends Error {
  override readonly name = 'DamagedPartError'
  /** What is wrong with it. */
  readonly reason: 'unreadable' | 'foreign' | 'checksum'

  constructor(reason: DamagedPartError['reason'], detail: string) {
    super(detail)
    this.reason = reason
  }
}
