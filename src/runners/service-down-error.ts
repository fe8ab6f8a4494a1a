/** A service that does not answer. */
export class ServiceDownError extends Error {
  override readonly name = 'ServiceDownError'
  /** Where it was looked for, without a password. */
  readonly url: string

  constructor(url: string, cause: unknown) {
    const shown = url.replace(/\/\/[^@/]*@/, '//')
    super(`nothing that can be used answers at ${shown}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.url = shown
  }
}
