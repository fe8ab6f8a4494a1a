import type { Rule } from './rule.ts'

/** One measure to be done in one month on some units. */
export interface Work {
  readonly measure: import('./measures/index.ts').MeasureName
  /** Month of the simulation, 0 = January of year 1. */
  readonly month: number
  /** Columns of the units; empty for measures of scope `site`. */
  readonly units: Int32Array
  /** Every dose of the measure, in the units of its dose table. */
  readonly dose: Readonly<Record<string, number>>
}

/** The works of one alternative, in the order in which they are done. */
export interface Schedule {
  readonly works: readonly Work[]
  /** Works that wait for a trigger; absent where there are none. */ readonly rules?: readonly PlacedRule[]
}

/** A rule with its place among the works of the same month: they are done in the order of the file. */
export interface PlacedRule extends Rule {
  /** Works of the schedule that the file lists before it. */
  readonly after: ReadonlySet<Work>
}
