import { join } from 'node:path'
import type { BatchManifest } from './batch-manifest.ts'
import { writeFileSafely } from './write-file-safely.ts'

/** Writes the manifest of a batch, all or nothing. */
export function writeBatchManifest(folder: string, manifest: BatchManifest): Promise<void> {
  return writeFileSafely(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
