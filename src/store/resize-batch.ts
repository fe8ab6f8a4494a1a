import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { blockCount } from '../blocks/block-count.ts'
import { BatchError } from './batch-error.ts'
import type { OpenedBatch } from './open-batch.ts'
import { partName } from './part-name.ts'
import { writeBatchManifest } from './write-batch-manifest.ts'

/**
 * Gives a batch another number of futures. More: their blocks are missing until they are run, and the summary is of the old ones until then.
 * Fewer, as after a precision stop: blocks beyond are deleted.
 * @throws BatchError for the design of a sensitivity analysis, whose rows belong together
 */
export async function resizeBatch(opened: OpenedBatch, replicates: number): Promise<OpenedBatch> {
  const { folder, manifest, batch } = opened
  if (batch.plan.design.kind !== 'ensemble') {
    throw new BatchError(
      'fixed',
      `${folder} holds the design of a sensitivity analysis, which cannot grow`,
      `${folder} 为敏感性分析的设计，不能扩充`,
    )
  }
  const plan = { ...batch.plan, replicates }
  const grown: OpenedBatch = { folder, batch: { ...batch, plan }, manifest: { ...manifest, status: 'running', replicates, plan } }
  await writeBatchManifest(folder, grown.manifest)
  for (let index = blockCount(plan); index < blockCount(batch.plan); index++) {
    await rm(join(folder, partName('futures', index)), { force: true })
    await rm(join(folder, partName('runs', index)), { force: true })
  }
  return grown
}
