import type { Text } from './text.ts'

/**
 * How far a number can be trusted: read in a source or reproduced (`verified`), standard literature from memory
 * (`recalled`), our own choice (`assumed`), stated in the paper by Tang (`paper`).
 */
export type Status = 'verified' | 'recalled' | 'assumed' | 'paper'

/** What is known of a number beyond its default. Absent: it is not varied. */
export type Distribution =
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'log-uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  /** Median is the default; `sigma` is the standard deviation of the logarithm. */
  | { readonly kind: 'log-normal'; readonly sigma: number }
  /** Mean is the default. */
  | { readonly kind: 'normal'; readonly sd: number }
  /** Beta distribution whose mean is the default, as sure as `size` trials make it: Beta(size mean, size (1 - mean)). */
  | { readonly kind: 'beta'; readonly size: number }
  /** Value k (0, 1, …) with probability `weights[k]`; weights add to 1. */
  | { readonly kind: 'categorical'; readonly weights: readonly number[] }

/** A number that a user may change: unit, range, default, uncertainty, source and status. Drawn values are clamped to [min, max]. */
export interface ParamSpec {
  readonly label: Text
  /** Unit in UCUM-like plain text, for example `mm/d`, `t/ha`, `1`, `CNY/m3`. */
  readonly unit: string
  readonly default: number
  readonly min: number
  readonly max: number
  readonly distribution?: Distribution
  readonly status: Status
  readonly source: string
}

export type ParamSpecs = Readonly<Record<string, ParamSpec>>

/** One number for each parameter of a table. */
export type ParamValues<S extends ParamSpecs> = { readonly [K in keyof S]: number }

/** The default of every parameter of `specs`, in the units of the table. */
export function defaults<S extends ParamSpecs>(specs: S): ParamValues<S> {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default])) as ParamValues<S>
}
