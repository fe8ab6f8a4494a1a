import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { checkFolder } from './check-folder.ts'

/**
 * Writes files into a folder all at once: into a temporary folder beside it, which is then renamed. A fault or Ctrl-C leaves the
 * folder as it was. Killed outright, nothing is half-written either, but in the instant between the two renames of a replacement
 * there may be no folder of that name: the old and the new one then lie complete beside it as `.NAME-…-old` and `.NAME-…`.
 *
 * Only a folder that is absent, empty or an earlier result of ours is ever touched: replacing means deleting, and nobody who types
 * `--force` means to delete files that Regreen has not written.
 * @param replace whether an earlier result may be replaced
 * @throws FolderRefusedError when the folder may not be written; nothing has been changed then
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>, replace: boolean): Promise<void> {
  const target = resolve(folder)
  const present = await checkFolder(target, replace)
  await mkdir(dirname(target), { recursive: true })
  // Not mkdtemp: its folders are closed to everybody else, and results are there to be shared.
  const temporary = join(dirname(target), `.${basename(target)}-${randomUUID()}`)
  await mkdir(temporary)
  try {
    for (const [name, content] of files) {
      await mkdir(dirname(join(temporary, name)), { recursive: true })
      await writeFile(join(temporary, name), content)
    }
    if (!present) {
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
