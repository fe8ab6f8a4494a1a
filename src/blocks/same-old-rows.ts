import { parquetMetadata } from 'hyparquet'
import type { BatchPlan } from './batch-plan.ts'
import type { Block } from './block.ts'
import type { BlockFiles } from './block-files.ts'
import type { BlockResult } from './block-result.ts'
import { DamagedPartError } from './damaged-part-error.ts'
import { decodeBlock } from './decode-block.ts'

/**
 * Does a block that is about to be replaced keep its rows, bit for bit? A batch that grows writes its last block anew with more futures;
 * what was computed before must come out again.
 * @param old as it lies in the folder; may hold fewer futures than `now`
 * @throws DamagedPartError when the old one cannot be read: there is nothing to compare with, then
 */
export async function sameOldRows(plan: BatchPlan, old: BlockFiles, now: BlockFiles): Promise<boolean> {
  const was = await decodeBlock(plan, { ...old, block: blockIn(old) })
  const is = await decodeBlock(plan, now)
  if (was.block.from !== is.block.from || was.block.to > is.block.to) return false
  const { to } = was.block
  return (
    sameColumns(was, is, 'values') &&
    sameColumns(was, is, 'inputs') &&
    was.chance.every((chance, r) => chance === is.chance[r]) &&
    JSON.stringify(was.failures) === JSON.stringify(is.failures.filter(({ replicate }) => replicate < to))
  )
}

/** Columns of replicates, of which the old ones are the beginnings of the new ones. */
function sameColumns(was: BlockResult, is: BlockResult, kind: 'values' | 'inputs'): boolean {
  const [few, many] = [was, is].map(({ block }) => block.to - block.from)
  return was[kind].every((x, k) => Object.is(x, is[kind][Math.floor(k / few) * many + (k % few)]))
}

/** The block that a file says it holds. */
function blockIn({ block, runs }: BlockFiles): Block {
  try {
    const { key_value_metadata: pairs = [] } = parquetMetadata(runs.slice().buffer)
    const [index, from, to] = (pairs.find(({ key }) => key === 'regreen.block')?.value ?? '').split(' ').map(Number)
    return { index, from, to }
  } catch (error) {
    throw new DamagedPartError('unreadable', `block ${block.index} (runs): ${error instanceof Error ? error.message : String(error)}`)
  }
}
