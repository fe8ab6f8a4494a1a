/** A part of Regreen that is not installed with every copy, and is needed for what was asked. */
export class MissingPartError extends Error {
  override readonly name = 'MissingPartError'
  /** Name of the part. */
  readonly part: string
  /** Command that installs it. */
  readonly install: string

  constructor(part: string, install: string, cause?: unknown) {
    super(`${part} is not installed; install it by: ${install}`, { cause })
    this.part = part
    this.install = install
  }
}
