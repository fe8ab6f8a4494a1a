import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** Why a folder was not written. */
export class FolderExistsError extends Error {
  override readonly name = 'FolderExistsError'
  readonly folder: string

  constructor(folder: string) {
    super(`${folder} exists already`)
    this.folder = folder
  }
}

/**
 * Writes files into a folder all at once: into a temporary folder beside it, which is then renamed. Whatever interrupts it, the
 * folder is either as it was or complete.
 * @param replace whether an existing folder may be replaced
 * @throws FolderExistsError when it exists and may not
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>, replace: boolean): Promise<void> {
  const target = resolve(folder)
  if (existsSync(target) && !replace) throw new FolderExistsError(folder)
  await mkdir(dirname(target), { recursive: true })
  // Not mkdtemp: its folders are closed to everybody else, and results are there to be shared.
  const temporary = join(dirname(target), `.${basename(target)}-${randomUUID()}`)
  await mkdir(temporary)
  try {
    for (const [name, content] of files) await writeFile(join(temporary, name), content)
    if (!existsSync(target)) {
      await rename(temporary, target)
      return
    }
    const old = `${temporary}-old`
    await rename(target, old)
    try {
      await rename(temporary, target)
    } catch (error) {
      await rename(old, target)
      throw error
    }
    await rm(old, { recursive: true, force: true })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
