import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { FolderRefusedError } from './folder-refused-error.ts'

/**
 * Whether a folder may become a result folder; to be asked before the work is done.
 * @returns true when it exists
 * @throws FolderRefusedError
 */
export async function checkFolder(folder: string, replace: boolean): Promise<boolean> {
  const target = resolve(folder)
  const entries = await entriesOf(target)
  if (!entries) return false
  // A folder cannot be swapped under the feet of the one who stands in it.
  if (!relative(target, process.cwd()).startsWith('..')) throw new FolderRefusedError(folder, 'current')
  if (entries.length === 0) return true
  if (!replace) throw new FolderRefusedError(folder, 'exists')
  const own = await writtenByUs(target)
  const foreign = entries.filter(name => !own.has(name))
  if (foreign.length > 0) throw new FolderRefusedError(folder, 'foreign', foreign)
  return true
}

/** Names in a folder; undefined when there is no such folder. Rejects when it is a file. */
async function entriesOf(target: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(target)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** What the manifest of an earlier result lists, with the manifest itself; empty when there is none that can be read. */
async function writtenByUs(target: string): Promise<ReadonlySet<string>> {
  try {
    const manifest = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')) as {
      readonly schema?: string
      readonly inputs: readonly { readonly file: string }[]
      readonly outputs: readonly { readonly file: string }[]
    }
    if (!manifest.schema?.startsWith('regreen/manifest@')) return new Set()
    return new Set(['manifest.json', ...manifest.inputs.map(({ file }) => file), ...manifest.outputs.map(({ file }) => file)])
  } catch {
    return new Set()
  }
}
