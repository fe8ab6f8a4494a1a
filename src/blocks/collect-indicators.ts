import type { IndicatorName } from '../indicators/indicators.ts'
import type { BatchPlan } from './batch-plan.ts'
import type { BlockFiles } from './block-files.ts'
import { decodeBlock } from './decode-block.ts'

/** Indicators of all alternatives in each future at one time, and the parameters that varied. */
export interface CollectedIndicators {
  /** values[(future * alternatives + alternative) * indicators + indicator]; NaN where a run failed or the number is unknown. */
  readonly values: Float64Array
  /** By name, in the order of the plan, then by future. */
  readonly inputs: readonly Float64Array[]
}

/**
 * Gathers indicators from the blocks of a batch, in whatever order they come.
 * @param time end of a year, one of the plan's
 * @throws RangeError where the batch does not keep an indicator or the time
 */
export async function collectIndicators(
  plan: BatchPlan,
  indicators: readonly IndicatorName[],
  time: number,
  files: AsyncIterable<BlockFiles>,
): Promise<CollectedIndicators> {
  const { alternatives, times, replicates } = plan
  const at = times.indexOf(time)
  const lost = indicators.find(name => !plan.indicators.includes(name))
  if (lost !== undefined) throw new RangeError(`the batch does not keep ${lost}`)
  if (at < 0) throw new RangeError(`the batch does not keep the end of year ${time}`)
  const places = indicators.map(name => plan.indicators.indexOf(name))
  const values = new Float64Array(replicates * alternatives.length * indicators.length).fill(Number.NaN)
  const inputs = plan.inputs.map(() => new Float64Array(replicates).fill(Number.NaN))
  for await (const each of files) {
    const { from, to } = each.block
    const count = to - from
    const result = await decodeBlock(plan, each)
    for (let a = 0; a < alternatives.length; a++) {
      places.forEach((place, k) => {
        const start = ((a * plan.indicators.length + place) * times.length + at) * count
        for (let r = 0; r < count; r++) values[((from + r) * alternatives.length + a) * indicators.length + k] = result.values[start + r]
      })
    }
    inputs.forEach((column, k) => column.set(result.inputs.subarray(k * count, (k + 1) * count), from))
  }
  return { values, inputs }
}
