import { join } from 'node:path'
import { blockCount } from '../blocks/block-count.ts'
import type { BatchManifest } from './batch-manifest.ts'
import { hashFile } from './hash-file.ts'
import type { OpenedBatch } from './open-batch.ts'
import { partName } from './part-name.ts'
import { writeBatchManifest } from './write-batch-manifest.ts'
import { writeFileSafely } from './write-file-safely.ts'

/**
 * Writes what was made of all blocks, and the manifest that ties everything together by hash.
 * @param made files of the summary and the report, by name
 */
export async function finishBatch(
  { folder, manifest, batch }: OpenedBatch,
  made: ReadonlyMap<string, string | Uint8Array>,
): Promise<BatchManifest> {
  for (const [name, content] of made) await writeFileSafely(join(folder, name), content)
  const parts = Array.from({ length: blockCount(batch.plan) }, (_, index) => [partName('runs', index), partName('futures', index)]).flat()
  const outputs: { file: string; sha256: string }[] = []
  for (const file of [...made.keys(), ...parts]) outputs.push({ file, sha256: await hashFile(join(folder, file)) })
  const complete: BatchManifest = { ...manifest, status: 'complete', outputs }
  await writeBatchManifest(folder, complete)
  return complete
}
