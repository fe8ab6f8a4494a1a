import { parquetMetadata } from 'hyparquet'
import type { BatchPlan } from './batch-plan.ts'
import type { BlockFiles } from './block-files.ts'
import { planId } from './plan-id.ts'
import { isSealed } from './seal.ts'

/** Is this the file of the same block, from when the batch had fewer futures? Such a one is whole, only short. */
export function isShorterPart(plan: BatchPlan, { block, runs }: BlockFiles): boolean {
  if (!isSealed(runs)) return false
  try {
    const { key_value_metadata: pairs = [] } = parquetMetadata(runs.slice().buffer)
    const own = new Map(pairs.map(({ key, value }) => [key, value ?? '']))
    const [index, from, to] = (own.get('regreen.block') ?? '').split(' ').map(Number)
    return own.get('regreen.plan') === planId(plan) && index === block.index && from === block.from && to < block.to
  } catch {
    return false // damaged, then
  }
}
