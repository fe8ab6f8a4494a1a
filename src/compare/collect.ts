import { quantile } from '../base/quantile.ts'
import type { Outcome } from '../batch/run-future.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { BASELINE } from './baseline.ts'
import { summariseResilience } from './resilience-summary.ts'
import type { AlternativeResult, Band, BillLine, PairedDifference } from './comparison.ts'

const NAMES = Object.keys(INDICATORS) as IndicatorName[]

/**
 * Gathers the outcomes of all futures into bands, paired differences and bills.
 * @param outcomes outcomes[replicate][alternative], alternatives in the order of the scenario
 */
export function collect(scenario: Scenario, outcomes: readonly (readonly Outcome[])[]): readonly AlternativeResult[] {
  const times = scenario.years + 1
  const replicates = outcomes.length
  const values = scenario.alternatives.map((_, k) =>
    perIndicator(name => {
      const column = new Float64Array(times * replicates)
      outcomes.forEach((alternatives, r) => {
        for (let t = 0; t < times; t++) column[t * replicates + r] = alternatives[k].table[name][t]
      })
      return column
    }),
  )
  const baseline = values[scenario.alternatives.findIndex(alternative => alternative.id === BASELINE)]
  return scenario.alternatives.map((alternative, k) => ({
    id: alternative.id,
    title: alternative.title,
    indicators: perIndicator(name => bandOf(values[k][name], times, replicates)),
    differences: perIndicator(name => pairedDifference(name, values[k][name], baseline[name], times, replicates)),
    bill: meanBill(outcomes.map(alternatives => alternatives[k])),
    resilience: summariseResilience(outcomes.map(alternatives => alternatives[k].resilience)),
    values: values[k],
  }))
}

function perIndicator<T>(make: (name: IndicatorName) => T): Record<IndicatorName, T> {
  return Object.fromEntries(NAMES.map(name => [name, make(name)])) as Record<IndicatorName, T>
}

function bandOf(column: Float64Array, times: number, replicates: number): Band {
  const rows = Array.from({ length: times }, (_, t) => column.slice(t * replicates, (t + 1) * replicates).toSorted())
  const known = (value: (sorted: Float64Array) => number): readonly (number | null)[] =>
    rows.map(sorted => (sorted.length > 0 && !Number.isNaN(sorted.at(-1)) ? value(sorted) : null))
  return {
    time: rows.map((_, t) => t),
    mean: known(sorted => sorted.reduce((sum, x) => sum + x, 0) / sorted.length),
    q05: known(sorted => quantile(sorted, 0.05)),
    q50: known(sorted => quantile(sorted, 0.5)),
    q95: known(sorted => quantile(sorted, 0.95)),
  }
}

function pairedDifference(
  name: IndicatorName,
  own: Float64Array,
  baseline: Float64Array,
  times: number,
  replicates: number,
): PairedDifference {
  const last = (times - 1) * replicates
  const difference = Float64Array.from({ length: replicates }, (_, r) => own[last + r] - baseline[last + r])
  const sign = INDICATORS[name].direction === 'max' ? 1 : -1
  const share = (side: number): number => difference.reduce((count, d) => count + (side * d > 0 ? 1 : 0), 0) / Math.max(1, replicates)
  const sorted = difference.toSorted()
  return {
    q05: quantile(sorted, 0.05),
    q50: quantile(sorted, 0.5),
    q95: quantile(sorted, 0.95),
    mean: difference.reduce((sum, d) => sum + d, 0) / Math.max(1, replicates),
    better: share(sign),
    worse: share(-sign),
  }
}

/** Mean over futures, line by line, in the order in which lines were first booked. */
function meanBill(outcomes: readonly Outcome[]): readonly BillLine[] {
  const lines = new Map<string, { measure: string; item: BillLine['item']; quantity: number; priced: number; cost: number }>()
  for (const { bill } of outcomes) {
    for (const { measure, item, quantity, priced, cost } of bill) {
      const key = `${measure} ${item}`
      const line = lines.get(key) ?? { measure, item, quantity: 0, priced: 0, cost: 0 }
      line.quantity += quantity / outcomes.length
      line.priced += priced / outcomes.length
      line.cost += cost / outcomes.length
      lines.set(key, line)
    }
  }
  return [...lines.values()].map(({ priced, ...line }) => ({ ...line, priceFactor: priced / line.quantity }))
}
