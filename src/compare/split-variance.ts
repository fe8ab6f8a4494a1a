import type { IndicatorName } from '../indicators/indicators.ts'
import type { AlternativeResult, VarianceRow } from './comparison.ts'
import { varianceShares } from './variance-shares.ts'

/** Indicators whose spread is split. */
const SPLIT: readonly IndicatorName[] = ['cover', 'erosion', 'species', 'cost', 'safety', 'resilience']

/**
 * Splits the variance at the end into what is not known of parameters and chance. What is unknown, does not vary or rests on fewer than
 * two draws of the parameters is left out.
 * @param inner futures in a row that share their parameters
 */
export function splitVariance(alternatives: readonly AlternativeResult[], inner: number): readonly VarianceRow[] {
  return alternatives.flatMap(({ id, indicators, values }) =>
    SPLIT.flatMap(indicator => {
      const times = indicators[indicator].time.length
      const column = values[indicator]
      const shares = varianceShares(column.slice((column.length / times) * (times - 1)), inner)
      return Number.isFinite(shares.epistemic) ? [{ alternative: id, indicator, ...shares }] : []
    }),
  )
}
