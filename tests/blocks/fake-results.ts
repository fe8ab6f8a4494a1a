import type { Batch } from '../../src/blocks/batch.ts'
import type { Block } from '../../src/blocks/block.ts'
import type { BlockResult } from '../../src/blocks/block-result.ts'

/** A block whose numbers come from a formula instead of the model: `value(alternative, indicator, time, replicate)`. */
export function fakeResult({ plan }: Batch, block: Block, value: (a: number, i: number, t: number, r: number) => number): BlockResult {
  const { alternatives, indicators, times } = plan
  const count = block.to - block.from
  const values = new Float64Array(alternatives.length * indicators.length * times.length * count)
  for (let k = 0; k < values.length; k++) {
    const s = Math.floor(k / count)
    const t = s % times.length
    const i = Math.floor(s / times.length) % indicators.length
    const a = Math.floor(s / (times.length * indicators.length))
    values[k] = value(a, i, t, block.from + (k % count))
  }
  return { block, values, inputs: new Float64Array(plan.inputs.length * count), chance: new Uint32Array(count), failures: [] }
}
