import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Comparison } from '../compare/comparison.ts'
import type { Table } from './runs-table.ts'

/** A table as a Parquet file that says which scenario, engine and seed it comes from. Same input, same bytes. */
export function parquetBytes(columns: readonly Table[], { scenario, engine, seed, replicates }: Comparison): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, data }) => ({
      name,
      type,
      data: Array.isArray(data) ? [...data] : (data as Float64Array),
      nullable: false,
    })),
    kvMetadata: [
      { key: 'regreen.scenario', value: scenario.id },
      { key: 'regreen.scenario.hash', value: scenario.hash },
      { key: 'regreen.engine', value: engine },
      { key: 'regreen.seed', value: String(seed) },
      { key: 'regreen.replicates', value: String(replicates) },
    ],
    createdBy: `regreen ${engine}`,
  })
  return new Uint8Array(buffer)
}
