import { INDICATORS } from '../indicators/indicators.ts'
import type { SummaryRow } from './batch-summary.ts'
import type { ParquetColumn } from './parquet-file.ts'

const NUMBERS = ['mean', 'sd', 'least', 'greatest', 'q05', 'q25', 'q50', 'q75', 'q95', 'tolerance'] as const

/** The summary as a table: a row for each alternative, indicator and time. */
export function summaryColumns(rows: readonly SummaryRow[]): readonly ParquetColumn[] {
  return [
    { name: 'alternative', type: 'STRING', data: rows.map(row => row.alternative) },
    { name: 'indicator', type: 'STRING', data: rows.map(row => row.indicator) },
    { name: 'unit', type: 'STRING', data: rows.map(row => INDICATORS[row.indicator].unit) },
    { name: 'time', type: 'INT32', data: Int32Array.from(rows, row => row.time) },
    { name: 'count', type: 'INT32', data: Int32Array.from(rows, row => row.count) },
    ...NUMBERS.map(name => ({ name, type: 'DOUBLE' as const, data: Float64Array.from(rows, row => row[name]) })),
  ]
}
