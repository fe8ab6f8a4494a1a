const FORM = /^engine (\S+) of the worker is not engine (\S+) of the batch$/

/** A worker of another version of Regreen took a block: its numbers might differ, so it computed nothing. */
export class WrongVersionError extends Error {
  override readonly name = 'WrongVersionError'
  /** Version of the worker. */
  readonly worker: string
  /** Version that the batch was planned by. */
  readonly batch: string

  constructor(worker: string, batch: string) {
    super(`engine ${worker} of the worker is not engine ${batch} of the batch`)
    this.worker = worker
    this.batch = batch
  }

  /** The error that a worker reported by its message; undefined when it was another one. */
  static from(message: string): WrongVersionError | undefined {
    const [, worker, batch] = FORM.exec(message) ?? []
    return worker !== undefined && batch !== undefined ? new WrongVersionError(worker, batch) : undefined
  }
}
