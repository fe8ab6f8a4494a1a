import type { ConvergenceRow } from './batch-summary.ts'
import type { ParquetColumn } from './parquet-file.ts'

/** How means settle as futures are added, as a table. */
export function convergenceColumns(rows: readonly ConvergenceRow[]): readonly ParquetColumn[] {
  return [
    { name: 'alternative', type: 'STRING', data: rows.map(row => row.alternative) },
    { name: 'indicator', type: 'STRING', data: rows.map(row => row.indicator) },
    { name: 'replicates', type: 'INT32', data: Int32Array.from(rows, row => row.replicates) },
    { name: 'mean', type: 'DOUBLE', data: Float64Array.from(rows, row => row.mean) },
    { name: 'halfWidth', type: 'DOUBLE', data: Float64Array.from(rows, row => row.halfWidth) },
  ]
}
