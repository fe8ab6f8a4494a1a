import { checksum } from '../base/checksum.ts'
import type { BatchPlan } from './batch-plan.ts'
import type { BlockFiles } from './block-files.ts'
import type { BlockResult } from './block-result.ts'
import { parquetFile } from './parquet-file.ts'
import { planId } from './plan-id.ts'
import { SEAL, seal } from './seal.ts'

/**
 * A block as Parquet. `runs` holds a row for each alternative, indicator, time and replicate, in this order; a column of a block that is
 * known in no replicate (a flux at the start) has no rows, and one unknown in some holds nulls there. What says which they are, and a
 * checksum of the numbers, stand in the file's metadata.
 */
export function encodeBlock(plan: BatchPlan, { block, values, inputs, chance, failures }: BlockResult): BlockFiles {
  const { alternatives, indicators, times } = plan
  const count = block.to - block.from
  const slices = alternatives.length * indicators.length * times.length
  const present = new Uint8Array(slices)
  for (let s = 0; s < slices; s++) {
    for (let k = s * count; k < (s + 1) * count; k++) {
      if (!Number.isNaN(values[k])) {
        present[s] = 1
        break
      }
    }
  }
  const rows = count * present.reduce((sum, there) => sum + there, 0)
  const alternative = Array.from<string>({ length: rows })
  const indicator = Array.from<string>({ length: rows })
  const time = new Int32Array(rows)
  const replicate = new Int32Array(rows)
  const value = new Float64Array(rows)
  let row = 0
  for (let s = 0; s < slices; s++) {
    if (present[s] === 0) continue
    const t = s % times.length
    const i = Math.floor(s / times.length) % indicators.length
    const a = Math.floor(s / (times.length * indicators.length))
    for (let r = 0; r < count; r++, row++) {
      alternative[row] = alternatives[a]
      indicator[row] = indicators[i]
      time[row] = times[t]
      replicate[row] = block.from + r
      value[row] = values[s * count + r]
    }
  }
  const metadata = {
    'regreen.scenario.hash': plan.scenario,
    'regreen.engine': plan.engine,
    'regreen.seed': String(plan.seed),
    'regreen.plan': planId(plan),
    'regreen.block': `${block.index} ${block.from} ${block.to}`,
    [SEAL.key]: SEAL.open,
  }
  const by = `regreen ${plan.engine}`
  const runs = parquetFile(
    [
      { name: 'alternative', type: 'STRING', data: alternative },
      { name: 'indicator', type: 'STRING', data: indicator },
      { name: 'time', type: 'INT32', data: time },
      { name: 'replicate', type: 'INT32', data: replicate },
      { name: 'value', type: 'DOUBLE', data: value, nullable: true },
    ],
    { ...metadata, 'regreen.present': bitsToHex(present), 'regreen.checksum': checksum([values]) },
    by,
  )
  const why: (string | null)[] = Array.from({ length: count }, () => null)
  for (const failure of failures) why[failure.replicate - block.from] = failure.reason
  const futures = parquetFile(
    [
      { name: 'replicate', type: 'INT32', data: Int32Array.from({ length: count }, (_, r) => block.from + r) },
      { name: 'chance', type: 'INT32', data: chance },
      { name: 'failure', type: 'STRING', data: why, nullable: true },
      ...plan.inputs.map((name, k) => ({
        name,
        type: 'DOUBLE' as const,
        data: inputs.slice(k * count, (k + 1) * count),
        nullable: true,
      })),
    ],
    { ...metadata, 'regreen.checksum': checksum([inputs, chance]) },
    by,
  )
  return { block, runs: seal(runs), futures: seal(futures) }
}

/** Flags as hex digits, four to a digit, the first flag in the highest bit. */
function bitsToHex(flags: Uint8Array): string {
  let text = ''
  for (let k = 0; k < flags.length; k += 4) {
    const digit = 8 * flags[k] + 4 * (flags[k + 1] ?? 0) + 2 * (flags[k + 2] ?? 0) + (flags[k + 3] ?? 0)
    text += digit.toString(16)
  }
  return text
}
