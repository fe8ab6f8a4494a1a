import type { ConvergenceRow } from '../blocks/batch-summary.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import type { BatchView } from './batch-view.ts'

/** How an indicator settles for the alternative whose mean is known least in the end. */
export interface WorstKnown {
  readonly name: IndicatorName
  readonly alternative: string
  /** By number of futures, ascending. */
  readonly rows: readonly ConvergenceRow[]
}

/** The key indicators, each with the alternative whose mean is known worst; those without an estimate are left out. */
export function worstKnown({ key, alternatives, report }: BatchView): readonly WorstKnown[] {
  return key.flatMap(name => {
    const all = alternatives.map(({ id }) => ({
      name,
      alternative: id,
      rows: report.summary.convergence
        .filter(row => row.indicator === name && row.alternative === id)
        .toSorted((a, b) => a.replicates - b.replicates),
    }))
    const last = ({ rows }: WorstKnown): number => rows.at(-1)?.halfWidth ?? -1
    const [worst] = all.filter(({ rows }) => rows.length > 0).toSorted((a, b) => last(b) - last(a))
    return worst ? [worst] : []
  })
}
