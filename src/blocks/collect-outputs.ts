import type { Batch } from './batch.ts'
import type { BlockFiles } from './block-files.ts'
import { decodeBlock } from './decode-block.ts'
import { outputOf } from './output-of.ts'
import type { OutputChoice } from './output-choice.ts'

/** One number of each future of a batch, and the parameters that varied. */
export interface Outputs {
  /** By replicate; NaN where the future failed or the number is unknown. */
  readonly output: Float64Array
  /** By name, in the order of the plan, then by replicate. */
  readonly inputs: readonly Float64Array[]
}

/** Gathers what a sensitivity analysis needs from the blocks of a batch, in whatever order they come. */
export async function collectOutputs(
  { plan }: Batch,
  choice: OutputChoice,
  files: AsyncIterable<BlockFiles>,
  onBlock?: (futures: number) => void,
): Promise<Outputs> {
  const pick = outputOf(plan, choice)
  const output = new Float64Array(plan.replicates).fill(NaN)
  const inputs = plan.inputs.map(() => new Float64Array(plan.replicates).fill(NaN))
  let done = 0
  for await (const each of files) {
    const result = await decodeBlock(plan, each)
    const { from, to } = each.block
    output.set(pick(result), from)
    inputs.forEach((column, k) => column.set(result.inputs.subarray(k * (to - from), (k + 1) * (to - from)), from))
    done += to - from
    onBlock?.(done)
  }
  return { output, inputs }
}
