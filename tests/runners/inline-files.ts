import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Batch } from '../../src/blocks/batch.ts'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { inlineRunner } from '../../src/blocks/inline-runner.ts'
import { partName } from '../../src/store/part-name.ts'

/** Files of a batch by name, as the inline runner makes them. */
export async function inlineFiles(batch: Batch): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for await (const { block, runs, futures } of inlineRunner(batch).run(blocksOf(batch.plan))) {
    files.set(partName('runs', block.index), Buffer.from(runs))
    files.set(partName('futures', block.index), Buffer.from(futures))
  }
  return files
}

/** Files that lie in the folder of a batch; of those that were being written when a process was killed, none. */
export function folderFiles(folder: string): ReadonlyMap<string, Buffer> {
  const names = ['runs', 'futures'].flatMap(kind => readdirSync(join(folder, kind)).map(name => `${kind}/${name}`))
  return new Map(names.filter(name => !name.includes('/.')).map(name => [name, readFileSync(join(folder, name))]))
}
