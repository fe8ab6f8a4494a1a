import { quantile } from '../base/quantile.ts'
import type { Outcome } from '../batch/run-future.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { UnsafeWork } from './comparison.ts'

/**
 * Works on soil, plants or network that began on ground which the design storm could still bring down: in what share of futures, and
 * with which factor of safety. Sorted by alternative, most frequent first.
 * @param ids units in column order
 * @param outcomes outcomes[replicate][alternative]
 */
export function unsafeWorks(scenario: Scenario, ids: readonly string[], outcomes: readonly (readonly Outcome[])[]): readonly UnsafeWork[] {
  return scenario.alternatives.flatMap(({ id }, k) => {
    const found = new Map<string, { unit: string; measures: Set<string>; futures: Set<number>; factors: number[] }>()
    outcomes.forEach((alternatives, replicate) => {
      for (const { unit, measure, factor } of alternatives[k].unsafe) {
        const name = ids[unit]
        const entry = found.get(name) ?? { unit: name, measures: new Set(), futures: new Set(), factors: [] }
        entry.measures.add(measure)
        entry.futures.add(replicate)
        entry.factors.push(factor)
        found.set(name, entry)
      }
    })
    return [...found.values()]
      .map(({ unit, measures, futures, factors }) => ({
        alternative: id,
        unit,
        measures: [...measures],
        share: futures.size / outcomes.length,
        factorOfSafety: quantile(Float64Array.from(factors).toSorted(), 0.5),
      }))
      .toSorted((a, b) => b.share - a.share || (a.unit < b.unit ? -1 : 1))
  })
}
