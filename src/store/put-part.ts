import { join } from 'node:path'
import type { BlockFiles } from '../blocks/block-files.ts'
import { partName } from './part-name.ts'
import { writeFileSafely } from './write-file-safely.ts'

/**
 * Puts the files of a finished block into a result folder. The futures come last: a block is there when both are. Whoever puts the same
 * block again writes the same bytes.
 */
export async function putPart(folder: string, { block, runs, futures }: BlockFiles): Promise<void> {
  await writeFileSafely(join(folder, partName('runs', block.index)), runs)
  await writeFileSafely(join(folder, partName('futures', block.index)), futures)
}
