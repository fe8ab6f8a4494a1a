import type { Band, Comparison, PairedDifference, ReactionSummary, UnsafeWork, VarianceRow } from '../compare/comparison.ts'
import type { ResilienceSummary } from '../compare/resilience-summary.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'

const SCHEMA = 'regreen/compare@1'

/** One indicator of one alternative over the years. */
export interface IndicatorJson extends Band {
  readonly unit: string
  readonly direction: 'max' | 'min'
}

/** What `regreen compare --json` prints: a stable contract, the same bytes for the same run. */
export interface CompareJson {
  readonly schema: typeof SCHEMA
  readonly engine: string
  readonly scenario: { readonly id: string; readonly hash: string }
  readonly seed: number
  readonly replicates: number
  readonly years: number
  readonly alternatives: readonly {
    readonly id: string
    readonly title: string
    readonly indicators: Readonly<Record<string, IndicatorJson>>
    /** Paired differences to the baseline at the end, beyond the contract; unknown ones are left out. */
    readonly differences: Readonly<Record<string, PairedDifference>>
    /** Resilience with its parts, one entry for each year judged; beyond the contract. */
    readonly resilience: readonly ResilienceSummary[]
  }[]
  readonly ranking: {
    readonly order: readonly string[]
    readonly probabilityFirst: Readonly<Record<string, number>>
    readonly excluded: readonly { readonly id: string; readonly reason: string }[]
    /** Expected score at the end, beyond the contract. */
    readonly score: Readonly<Record<string, number>>
    /** What the ranking rests on, beyond the contract. */
    readonly basis: string
  }
  readonly validation: readonly {
    readonly quantity: string
    readonly paper: number
    readonly model: number
    readonly low: number
    readonly high: number
    readonly within: boolean
    readonly role: string
    /** Whether the figure itself is met, beyond the contract. */
    readonly figure: string
  }[]
  readonly warnings: readonly string[]
  /** Works that began before the ground was safe, beyond the contract. */
  readonly unsafe: readonly UnsafeWork[]
  /** What rules of adaptive alternatives did; only where there are some. Beyond the contract. */
  readonly reactions?: readonly ReactionSummary[]
  /** The formula of the resilience index; null where resilience is switched off. Beyond the contract. */
  readonly resilienceFormula: string | null
  /** Where the spread at the end comes from; only where futures share parameters. Beyond the contract. */
  readonly variance?: readonly VarianceRow[]
}

/**
 * A comparison as the JSON contract has it. Words are English, numbers in the units of the model, unknown numbers null. Indicators that no
 * alternative knows at any time are left out.
 */
export function compareJson(comparison: Comparison): CompareJson {
  const { scenario, engine, seed, replicates, ranking, validation, warnings, unsafe, reactions, variance } = comparison
  const isKnown = (name: IndicatorName): boolean =>
    comparison.alternatives.some(({ indicators }) => indicators[name]?.mean.some(x => x !== null))
  return {
    schema: SCHEMA,
    engine,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed,
    replicates,
    years: scenario.years,
    alternatives: comparison.alternatives.map(({ id, title, indicators, differences, resilience }) => ({
      id,
      title: title.en,
      indicators: byIndicator(name => {
        const band = indicators[name]
        return band && isKnown(name) ? indicatorJson(name, band) : undefined
      }),
      differences: byIndicator(name => {
        const difference = differences[name]
        return difference && Number.isFinite(difference.q50) ? pick(difference) : undefined
      }),
      resilience,
    })),
    ranking: {
      order: ranking.order,
      probabilityFirst: Object.fromEntries(comparison.alternatives.map(({ id }) => [id, ranking.probabilityFirst[id] ?? 0])),
      excluded: ranking.excluded.map(({ id, reason }) => ({ id, reason: reason.en })),
      score: ranking.score,
      basis: ranking.basis.en,
    },
    validation: validation.map(({ quantity, paper, model, low, high, within, role, figure }) => ({
      quantity: quantity.en,
      paper,
      model,
      low,
      high,
      within,
      role,
      figure,
    })),
    warnings: warnings.map(({ en }) => en),
    unsafe,
    ...(reactions && { reactions }),
    resilienceFormula: scenario.resilience?.text ?? null,
    ...(variance && { variance }),
  }
}

/** One entry for each indicator that is there, in the order of the table. */
function byIndicator<T>(make: (name: IndicatorName) => T | undefined): Record<string, T> {
  const entries = (Object.keys(INDICATORS) as IndicatorName[]).map(name => [name, make(name)] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [IndicatorName, T & {}] => entry[1] !== undefined))
}

function indicatorJson(name: IndicatorName, { time, mean, q05, q50, q95 }: Band): IndicatorJson {
  const { unit, direction } = INDICATORS[name]
  return { unit, direction, time, mean, q05, q50, q95 }
}

const pick = ({ q05, q50, q95, mean, better, worse }: PairedDifference): PairedDifference => ({ q05, q50, q95, mean, better, worse })
