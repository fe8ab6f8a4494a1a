import { allocateColumns } from '../engine/columns.ts'
import { makeFuture } from '../batch/make-future.ts'
import { prepare } from '../batch/prepare.ts'
import { FIELDS, type FieldName } from '../engine/fields.ts'
import { simulate } from '../engine/simulate.ts'
import type { Batch } from './batch.ts'
import { futureOf } from './future-of.ts'
import type { ParquetColumn } from './parquet-file.ts'

/** One future of a batch, month by month. */
export interface MonthlyRun {
  /** A row for each alternative, month and unit: `alternative`, `month` (0: the start), `unit`, and a column for each field. */
  readonly columns: readonly ParquetColumn[]
  /** Every parameter of the future, by full name. */
  readonly parameters: Readonly<Record<string, number>>
}

/** Computes one future again, alone, and keeps every field of every unit at the start and at the end of each month. */
export function monthlyRun(batch: Batch, replicate: number): MonthlyRun {
  const { scenario, plan } = batch
  const prepared = prepare(scenario)
  const future = makeFuture(prepared, plan.seed, futureOf(batch)(replicate))
  const { ids, columns: site } = prepared.site
  const names = Object.keys(FIELDS) as FieldName[]
  const rows = plan.alternatives.length * (future.months + 1) * site.n
  const alternative: string[] = []
  const unit: string[] = []
  const month = new Int32Array(rows)
  const data = names.map(() => new Float64Array(rows))
  const state = allocateColumns(site.n)
  let row = 0
  prepared.schedules.forEach((schedule, a) => {
    const keep = (at: number): void => {
      for (let i = 0; i < site.n; i++, row++) {
        alternative.push(plan.alternatives[a])
        unit.push(ids[i])
        month[row] = at
        names.forEach((name, k) => {
          data[k][row] = state[name][i]
        })
      }
    }
    const { run } = future.begin(schedule, state, (_, at) => {
      keep(at + 1)
    })
    keep(0)
    simulate(run, 0, future.months)
  })
  return {
    columns: [
      { name: 'alternative', type: 'STRING', data: alternative },
      { name: 'month', type: 'INT32', data: month },
      { name: 'unit', type: 'STRING', data: unit },
      ...names.map((name, k) => ({ name, type: 'DOUBLE' as const, data: data[k], nullable: true })),
    ],
    parameters: Object.fromEntries(
      Object.entries(future.parameters).flatMap(([group, values]) =>
        Object.entries(values).map(([name, value]) => [`${group}.${name}`, value]),
      ),
    ),
  }
}
