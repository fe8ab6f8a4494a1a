/** A function of the interface that makes no sense for this model, as the standard allows. */
export class BmiNotImplementedError extends Error {
  override readonly name = 'BmiNotImplementedError'
}
