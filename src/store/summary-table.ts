import type { Comparison } from '../compare/comparison.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { Table } from './runs-table.ts'

/** One row for each alternative, indicator and time that is known: mean and quantiles over futures. */
export function summaryTable(comparison: Comparison): readonly Table[] {
  const rows = comparison.alternatives.flatMap(result =>
    (Object.keys(INDICATORS) as IndicatorName[]).flatMap(indicator => {
      const { time, mean, q05, q50, q95 } = result.indicators[indicator]
      return time.flatMap((t, k) => {
        const [m, low, middle, high] = [mean[k], q05[k], q50[k], q95[k]]
        const known = m != null && low != null && middle != null && high != null
        return known ? [{ alternative: result.id, indicator, unit: INDICATORS[indicator].unit, t, m, low, middle, high }] : []
      })
    }),
  )
  return [
    { name: 'alternative', type: 'STRING', data: rows.map(row => row.alternative) },
    { name: 'indicator', type: 'STRING', data: rows.map(row => row.indicator) },
    { name: 'unit', type: 'STRING', data: rows.map(row => row.unit) },
    { name: 'time', type: 'INT32', data: Int32Array.from(rows, row => row.t) },
    { name: 'mean', type: 'DOUBLE', data: Float64Array.from(rows, row => row.m) },
    { name: 'q05', type: 'DOUBLE', data: Float64Array.from(rows, row => row.low) },
    { name: 'q50', type: 'DOUBLE', data: Float64Array.from(rows, row => row.middle) },
    { name: 'q95', type: 'DOUBLE', data: Float64Array.from(rows, row => row.high) },
  ]
}
