import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Block } from '../blocks/block.ts'
import type { BlockFiles } from '../blocks/block-files.ts'
import { partName } from './part-name.ts'

/** The files of a block as they lie in a result folder, unchecked; undefined when one of them is not there. */
export async function readPart(folder: string, block: Block): Promise<BlockFiles | undefined> {
  try {
    const [runs, futures] = await Promise.all([
      readFile(join(folder, partName('runs', block.index))),
      readFile(join(folder, partName('futures', block.index))),
    ])
    return { block, runs, futures }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
