import type { Comparison } from '../compare/comparison.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'

/** A table as columns of equal length, for a Parquet file. */
export interface Table {
  readonly name: string
  readonly type: 'STRING' | 'INT32' | 'DOUBLE'
  readonly data: readonly string[] | Int32Array | Float64Array
}

/** One row for each alternative, replicate, time and indicator that is known: the raw results. */
export function runsTable(comparison: Comparison): readonly Table[] {
  const alternative: string[] = []
  const indicator: string[] = []
  const replicate: number[] = []
  const time: number[] = []
  const value: number[] = []
  for (const result of comparison.alternatives) {
    for (const name of Object.keys(INDICATORS) as IndicatorName[]) {
      const column = result.values[name]
      for (let k = 0; k < column.length; k++) {
        const x = column[k]
        if (x === undefined || Number.isNaN(x)) continue
        alternative.push(result.id)
        indicator.push(name)
        time.push(Math.floor(k / comparison.replicates))
        replicate.push(k % comparison.replicates)
        value.push(x)
      }
    }
  }
  return [
    { name: 'alternative', type: 'STRING', data: alternative },
    { name: 'indicator', type: 'STRING', data: indicator },
    { name: 'time', type: 'INT32', data: Int32Array.from(time) },
    { name: 'replicate', type: 'INT32', data: Int32Array.from(replicate) },
    { name: 'value', type: 'DOUBLE', data: Float64Array.from(value) },
  ]
}
