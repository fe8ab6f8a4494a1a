/**
 * How plans are written down for an evolutionary search: genes are numbers (whole numbers for choices), one row of fixed length for
 * each individual. Everything drawn comes from `uniform`, which gives numbers in [0, 1).
 */
export interface Representation {
  /** Number of genes. */
  readonly length: number
  random(out: Float64Array, uniform: () => number): void
  /** Two children of two parents; may be copies. */
  cross(a: Float64Array, b: Float64Array, first: Float64Array, second: Float64Array, uniform: () => number): void
  mutate(genes: Float64Array, uniform: () => number): void
  /** Makes genes admissible in place; the same genes always give the same genes. */
  repair?(genes: Float64Array): void
}
