import { parquetWriteBuffer } from 'hyparquet-writer'

/** A column of a Parquet file; in a nullable one `null` and NaN stand for what is not known. */
export interface ParquetColumn {
  readonly name: string
  readonly type: 'STRING' | 'INT32' | 'DOUBLE'
  readonly data: readonly (string | null)[] | Int32Array | Uint32Array | Float64Array
  readonly nullable?: boolean
}

/** Rows of a row group: readers skip whole groups. */
const ROW_GROUP = 100_000

/** Columns of equal length as a Parquet file. Same input, same bytes. */
export function parquetFile(columns: readonly ParquetColumn[], metadata: Readonly<Record<string, string>>, createdBy: string): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, data, nullable = false }) => ({ name, type, data: cells(data, nullable), nullable })),
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    rowGroupSize: ROW_GROUP,
    createdBy,
  })
  return new Uint8Array(buffer)
}

function cells(data: ParquetColumn['data'], nullable: boolean): unknown[] | Int32Array | Float64Array {
  if (Array.isArray(data)) return [...data]
  if (nullable && data instanceof Float64Array) return data.some(Number.isNaN) ? Array.from(data, x => (Number.isNaN(x) ? null : x)) : data
  return data instanceof Uint32Array ? Int32Array.from(data) : (data as Int32Array | Float64Array)
}
