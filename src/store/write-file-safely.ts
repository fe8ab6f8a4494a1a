import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Times that a file is begun whose hidden copy is taken away before it is finished. */
const TRIES = 3

/**
 * Writes a file so that under its name there is only ever the whole of the old or the whole of the new one, whatever stops the process or
 * the machine: into a hidden file beside it, forced to the disk, then renamed. Several writers of the same content do no harm, nor does one
 * who takes the hidden file for a leftover (`removeLeftovers`): it is then written again.
 * @param path absolute
 */
export async function writeFileSafely(path: string, content: string | Uint8Array): Promise<void> {
  for (let tries = 1; ; tries++) {
    await mkdir(dirname(path), { recursive: true })
    const temporary = join(dirname(path), `.${basename(path)}-${randomUUID()}`)
    try {
      await writeWhole(temporary, content)
      await rename(temporary, path)
      return
    } catch (error) {
      await rm(temporary, { force: true })
      const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!gone || tries >= TRIES) throw error
    }
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
