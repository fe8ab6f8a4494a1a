import { createHash } from 'node:crypto'
import { readdir, readFile, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { FolderRefusedError } from './folder-refused-error.ts'

/**
 * Whether a folder may become a result folder; to be asked before the work is done. Replacing means deleting, so an existing folder
 * must hold nothing but an earlier result, every file as its manifest says: what a user added or edited is theirs.
 * @returns true when it exists
 * @throws FolderRefusedError
 */
export async function checkFolder(folder: string, replace: boolean): Promise<boolean> {
  const target = resolve(folder)
  const entries = await entriesOf(target)
  if (!entries) return false
  // A folder cannot be swapped under the feet of the one who stands in it.
  if (contains(await realpath(target), await realpath(process.cwd()))) throw new FolderRefusedError(folder, 'current')
  if (entries.length === 0) return true
  if (!replace) throw new FolderRefusedError(folder, 'exists')
  const own = await manifestOf(target)
  // Without a manifest nothing in there is ours, and there is no need to walk what may be a whole disk.
  if (!own) throw new FolderRefusedError(folder, 'foreign', entries)
  const foreign = await foreignFiles(target, own)
  if (foreign.length > 0) throw new FolderRefusedError(folder, 'foreign', foreign)
  return true
}

function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
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

/** Hash by file name, from the manifest of an earlier result; undefined when there is none that can be read. */
async function manifestOf(target: string): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')) as {
      readonly schema?: string
      readonly inputs: readonly { readonly file: string; readonly sha256: string }[]
      readonly outputs: readonly { readonly file: string; readonly sha256: string }[]
    }
    if (!manifest.schema?.startsWith('regreen/manifest@')) return undefined
    return new Map([...manifest.inputs, ...manifest.outputs].map(({ file, sha256 }) => [file, sha256]))
  } catch {
    return undefined
  }
}

/** Files that the manifest does not know, or that are no longer what it says. */
async function foreignFiles(target: string, own: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const found = await readdir(target, { recursive: true, withFileTypes: true })
  const foreign: string[] = []
  for (const entry of found) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(target, path).replaceAll('\\', '/')
    if (name === 'manifest.json') continue
    const expected = entry.isFile() ? own.get(name) : undefined
    if (
      expected === undefined ||
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex') !== expected
    )
      foreign.push(name)
  }
  return foreign
}
