import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Batch } from '../blocks/batch.ts'
import { canonicalJson } from '../scenarios/canonical-json.ts'
import type { BatchManifest } from './batch-manifest.ts'
import { checkFolder } from './check-folder.ts'
import { FolderRefusedError } from './folder-refused-error.ts'
import type { OpenedBatch } from './open-batch.ts'
import { writeBatchManifest } from './write-batch-manifest.ts'
import { writeFileSafely } from './write-file-safely.ts'

/** What a batch is made from, beside the batch itself. */
export interface BatchOrigin {
  readonly command: string
  /** Date and time, ISO 8601. */ readonly created: string
  /** Inputs by their names in the folder, `inputs/…`. */ readonly inputs: ReadonlyMap<string, string>
  readonly levers?: unknown
  readonly until?: string
}

/**
 * Begins a batch in a folder of its own. Of several that begin one in the same place at the same time one succeeds, the others are
 * refused; none ever sees a part of it. What fails leaves an earlier result as it was.
 * @param replace whether an earlier untouched result may be replaced
 * @throws FolderRefusedError
 */
export async function createBatch(
  folder: string,
  batch: Batch,
  { command, created, inputs, levers, until }: BatchOrigin,
  replace: boolean,
): Promise<OpenedBatch> {
  const path = resolve(folder)
  // Looked at first: what comes into an empty folder after this look is somebody else's.
  const empty = await isEmpty(path)
  const present = await checkFolder(path, replace)
  const { scenario, plan } = batch
  const files = new Map([['scenario.json', `${canonicalJson(scenario)}\n`], ...inputs])
  const manifest: BatchManifest = {
    schema: 'regreen/manifest@1',
    kind: 'batch',
    status: 'running',
    engine: plan.engine,
    created,
    command,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed: plan.seed,
    replicates: plan.replicates,
    plan,
    ...(levers !== undefined && { levers }),
    ...(until !== undefined && { until }),
    inputs: [...files].map(([file, text]) => ({ file, sha256: createHash('sha256').update(text).digest('hex') })),
    outputs: [],
  }
  if (!present) await putBeside(path, files, manifest, false)
  else if (replace && !empty) await putBeside(path, files, manifest, true)
  else await putInto(path, files, manifest)
  return { folder: path, manifest, batch }
}

async function isEmpty(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length === 0
  } catch {
    return false // absent, or no folder: said by who looks closer
  }
}

/** Makes the folder beside its place and moves it there when it is whole. */
async function putBeside(path: string, files: ReadonlyMap<string, string>, manifest: BatchManifest, replace: boolean): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}-${randomUUID()}`)
  try {
    await write(temporary, files, manifest)
    if (!replace) return await refusing(path, () => rename(temporary, path))
    const old = `${temporary}-old`
    await rename(path, old)
    try {
      await refusing(path, () => rename(temporary, path))
    } catch (error) {
      await rename(old, path)
      throw error
    }
    await rm(old, { recursive: true, force: true })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Fills an empty folder, which may be a mounted disk and cannot be replaced then. Whoever makes `inputs` has it. */
async function putInto(path: string, files: ReadonlyMap<string, string>, manifest: BatchManifest): Promise<void> {
  const inputs = join(path, 'inputs')
  await refusing(path, () => mkdir(inputs))
  try {
    await write(path, files, manifest)
  } catch (error) {
    for (const name of files.keys()) await rm(join(path, name), { force: true })
    await rm(inputs, { recursive: true, force: true })
    throw error
  }
}

/** The manifest comes last: a folder that has one can be gone on with. */
async function write(path: string, files: ReadonlyMap<string, string>, manifest: BatchManifest): Promise<void> {
  for (const [name, text] of files) await writeFileSafely(join(path, name), text)
  await writeBatchManifest(path, manifest)
}

/** Does what only the first one can do. */
async function refusing(path: string, action: () => Promise<unknown>): Promise<void> {
  try {
    await action()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw new FolderRefusedError(path, 'exists')
    // Windows says so when a folder is there.
    if (code === 'EPERM' && (await checkFolder(path, false))) throw new FolderRefusedError(path, 'exists')
    throw error
  }
}
