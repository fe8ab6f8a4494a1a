import type { ParamSpec } from '../base/param-spec.ts'

/** One row of a dose table. */
export interface DoseSpec extends ParamSpec {
  /**
   * `decision`: how much of the measure is done, which the bill follows; an optimiser may choose it. `given`: how strongly the work acts,
   * what its material is or what it costs; whoever could choose it would get something for nothing.
   */
  readonly role: 'decision' | 'given'
}

export type DoseSpecs = Readonly<Record<string, DoseSpec>>
