import type { Text } from '../base/text.ts'

/** An estimate with its 95 % interval. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What an analysis found of one factor; which numbers are there depends on the method. */
export interface SensitivityFactor {
  readonly name: string
  readonly label: Text
  /** Full names of the parameters that are varied together; empty for chance. */
  readonly parameters: readonly string[]
  /** Weather and lotteries, which nobody can know better. */
  readonly noise?: true
  /** Sobol or eFAST: share of the variance that goes with this factor alone, and with all its interactions. */
  readonly first?: Interval
  readonly total?: Interval
  /** Morris: mean of absolute elementary effects, mean with sign, standard deviation. */
  readonly muStar?: Interval
  readonly mu?: number
  readonly sigma?: number
  /** PAWN: distance between distributions with and without knowing the factor [1]. */
  readonly pawn?: Interval
  /** 1 for the factor that matters most. */
  readonly rank: number
}

/** Which inputs an output hangs on. */
export interface SensitivityReport {
  readonly method: 'sobol' | 'morris' | 'efast' | 'pawn'
  /** What was analysed, for example the title of the scenario. */
  readonly subject: Text
  readonly output: {
    readonly name: string
    readonly label: Text
    readonly unit: string
    /** Title or id of the alternative that it was taken of. */
    readonly alternative?: Text
    /** End of the year that it was taken at. */
    readonly time?: number
  }
  readonly runs: number
  readonly failed: number
  readonly factors: readonly SensitivityFactor[]
  /** Interactions of two factors: names of factors, and half the width of the 95 % interval. */
  readonly interactions?: readonly { readonly first: string; readonly second: string; readonly value: number; readonly halfWidth: number }[]
  /** The leading index of each factor, in the order of `factors`, after the first `runs` runs. */
  readonly convergence: readonly { readonly runs: number; readonly values: readonly number[] }[]
  /** PAWN: what a factor without any influence would reach. */
  readonly threshold?: number
  /** Are the effects that matter known well enough to rest on? */
  readonly stable: boolean
  readonly warnings: readonly Text[]
}
