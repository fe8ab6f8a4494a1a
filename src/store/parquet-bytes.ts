import { parquetFile } from '../blocks/parquet-file.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Table } from './runs-table.ts'

/** A table as a Parquet file that says which scenario, engine and seed it comes from. Same input, same bytes. */
export function parquetBytes(columns: readonly Table[], { scenario, engine, seed, replicates }: Comparison): Uint8Array {
  const metadata = {
    'regreen.scenario': scenario.id,
    'regreen.scenario.hash': scenario.hash,
    'regreen.engine': engine,
    'regreen.seed': String(seed),
    'regreen.replicates': String(replicates),
  }
  return parquetFile(columns, metadata, `regreen ${engine}`)
}
