import { quantile } from '../base/quantile.ts'
import type { Outcome } from '../batch/run-future.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { ReactionSummary } from './comparison.ts'

/**
 * What the rules of all alternatives did, over all futures, in the order of the file. Undefined where no alternative has rules.
 * @param outcomes outcomes[replicate][alternative]
 */
export function summariseReactions(scenario: Scenario, outcomes: readonly (readonly Outcome[])[]): readonly ReactionSummary[] | undefined {
  const rows = scenario.alternatives.flatMap(({ id, adaptive = [] }, k) =>
    adaptive.map(({ measure, units, when }, rule): ReactionSummary => {
      const futures = outcomes.map(alternatives => alternatives[k].rules?.[rule] ?? { reactions: [], cost: 0 })
      const fired = futures.filter(({ reactions }) => reactions.length > 0)
      const all = fired.flatMap(({ reactions }) => reactions)
      const mean = (value: (future: (typeof futures)[number]) => number): number =>
        futures.reduce((sum, future) => sum + value(future), 0) / Math.max(1, futures.length)
      return {
        alternative: id,
        rule: rule + 1,
        measure,
        units,
        when,
        share: fired.length / Math.max(1, futures.length),
        medianMonth: median(fired.map(({ reactions }) => Math.min(...reactions.map(({ month }) => month)))),
        medianValue: median(all.map(({ value }) => value)),
        meanTimes: mean(({ reactions }) => reactions.length),
        meanUnits: mean(({ reactions }) => new Set(reactions.map(({ unit }) => unit)).size),
        meanCost: mean(({ cost }) => cost),
      }
    }),
  )
  return rows.length === 0 ? undefined : rows
}

function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantile(Float64Array.from(values).toSorted(), 0.5)
}
