import { parquetMetadata, parquetRead, type FileMetaData } from 'hyparquet'
import { checksum } from '../base/checksum.ts'
import type { BatchPlan } from './batch-plan.ts'
import type { Block } from './block.ts'
import type { BlockFiles } from './block-files.ts'
import type { BlockResult } from './block-result.ts'
import { DamagedPartError } from './damaged-part-error.ts'
import { planId } from './plan-id.ts'
import { isSealed } from './seal.ts'

/**
 * Reads a block back. Only the columns that hold numbers are read; the rest follows from the plan.
 * @throws DamagedPartError when a file cannot be read, belongs to another batch or block, or its numbers are not those that were written
 */
export async function decodeBlock(plan: BatchPlan, { block, runs, futures }: BlockFiles): Promise<BlockResult> {
  const count = block.to - block.from
  const { alternatives, indicators, times, inputs: names } = plan
  const id = planId(plan)
  const outcomes = open(runs, 'runs', id, block)
  const values = new Float64Array(alternatives.length * indicators.length * times.length * count).fill(NaN)
  const { value = [] } = await columns(runs, outcomes.metadata, ['value'])
  const present = outcomes.text('regreen.present')
  let row = 0
  for (let s = 0; s < values.length / count; s++) {
    if (((Number.parseInt(present[s >>> 2] ?? '0', 16) >> (3 - (s & 3))) & 1) === 0) continue
    for (let r = 0; r < count; r++) values[s * count + r] = numberOf(value[row++])
  }
  check('runs', block, row === value.length && checksum([values]) === outcomes.text('regreen.checksum'))

  const drawn = open(futures, 'futures', id, block)
  const read = await columns(futures, drawn.metadata, ['chance', 'failure', ...names])
  const inputs = new Float64Array(names.length * count)
  names.forEach((name, k) => inputs.set(Float64Array.from(read[name] ?? [], numberOf).subarray(0, count), k * count))
  const chance = Uint32Array.from({ length: count }, (_, r) => Number(read['chance']?.[r]))
  check('futures', block, read['chance']?.length === count && checksum([inputs, chance]) === drawn.text('regreen.checksum'))
  const failures = (read['failure'] ?? []).flatMap((reason, r) =>
    typeof reason === 'string' ? [{ replicate: block.from + r, reason }] : [],
  )
  return { block, values, inputs, chance, failures }
}

/** Parquet files begin and end with these letters. */
const MAGIC = [0x50, 0x41, 0x52, 0x31]

function endsAsParquet(bytes: Uint8Array): boolean {
  return bytes.length > 12 && MAGIC.every((letter, k) => bytes[k] === letter && bytes[bytes.length - MAGIC.length + k] === letter)
}

const numberOf = (x: unknown): number => (typeof x === 'number' ? x : NaN)

function check(what: string, block: Block, good: boolean): void {
  if (!good) throw new DamagedPartError('checksum', `the numbers of block ${block.index} (${what}) are not those that were written`)
}

/** Footer of a file, which must be of this batch and block. */
function open(
  bytes: Uint8Array,
  what: string,
  id: string,
  block: Block,
): { readonly metadata: FileMetaData; readonly text: (key: string) => string } {
  if (!endsAsParquet(bytes)) throw new DamagedPartError('unreadable', `block ${block.index} (${what}) is cut off or no Parquet file`)
  // Before anything is believed: a reader can be led astray for ever by one wrong bit.
  if (!isSealed(bytes))
    throw new DamagedPartError('checksum', `the bytes of block ${block.index} (${what}) are not those that were written`)
  let metadata: FileMetaData
  try {
    metadata = parquetMetadata(bufferOf(bytes))
  } catch (error) {
    throw new DamagedPartError('unreadable', `block ${block.index} (${what}): ${error instanceof Error ? error.message : String(error)}`)
  }
  const pairs = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value ?? '']))
  if (pairs.get('regreen.plan') !== id || pairs.get('regreen.block') !== `${block.index} ${block.from} ${block.to}`)
    throw new DamagedPartError('foreign', `the file of block ${block.index} (${what}) belongs to another batch or block`)
  return { metadata, text: key => pairs.get(key) ?? '' }
}

/** Whole columns by name. */
async function columns(bytes: Uint8Array, metadata: FileMetaData, names: readonly string[]): Promise<Record<string, readonly unknown[]>> {
  const found: Record<string, unknown[]> = {}
  const buffer = bufferOf(bytes)
  try {
    await parquetRead({
      file: { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) },
      metadata,
      columns: [...names],
      onChunk({ columnName, columnData }) {
        const own = (found[columnName] ??= [])
        for (let k = 0; k < columnData.length; k++) own.push(columnData[k])
      },
    })
  } catch (error) {
    throw new DamagedPartError('unreadable', error instanceof Error ? error.message : String(error))
  }
  return found
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer {
  return (byteOffset === 0 && byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer
}
