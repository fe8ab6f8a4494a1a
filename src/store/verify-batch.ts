import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { keyedDraw } from '../base/keyed-draw.ts'
import { blockAt } from '../blocks/block-at.ts'
import { blockCount } from '../blocks/block-count.ts'
import type { BatchPlan } from '../blocks/batch-plan.ts'
import { blockRun } from '../blocks/block-run.ts'
import { DamagedPartError } from '../blocks/damaged-part-error.ts'
import { decodeBlock } from '../blocks/decode-block.ts'
import { hashFile } from './hash-file.ts'
import type { OpenedBatch } from './open-batch.ts'
import { partName } from './part-name.ts'
import { readPart } from './read-part.ts'

/** Something that is not as the manifest says, or does not come out again. */
export type Finding =
  | { readonly kind: 'missing' | 'changed' | 'unknown'; readonly file: string }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'damaged'; readonly block: number; readonly reason: string }
  | { readonly kind: 'differs'; readonly replicate: number; readonly values: number }

/** What was looked at, and what was wrong. */
export interface Verification {
  readonly files: number
  /** Futures that were computed again. */ readonly replicates: readonly number[]
  readonly findings: readonly Finding[]
}

/** Step of the draws that choose futures. */
const SAMPLE = 0x76657269
/** Files that a batch in use may have beside those of its manifest. */
const OWN = new Set(['manifest.json', '.lock', '.lock-taking'])

/**
 * Holds a batch against its manifest: every file by its hash, no file too many; then computes some futures again, alone, and compares them
 * with the stored rows bit for bit. Changes nothing.
 * @param sample futures to compute again, chosen by the seed of the batch
 */
export async function verifyBatch(
  opened: OpenedBatch,
  sample: number,
  onStep?: (done: number, total: number) => void,
): Promise<Verification> {
  const { folder, manifest } = opened
  const { plan } = opened.batch
  const findings: Finding[] = []
  if (manifest.status !== 'complete') findings.push({ kind: 'unfinished' })
  const known = new Map([...manifest.inputs, ...manifest.outputs].map(({ file, sha256 }) => [file, sha256]))
  const chosen = chooseReplicates(plan.seed, plan.replicates, sample)
  const total = known.size + chosen.length
  let done = 0
  for (const [file, sha256] of known) {
    const hash = await hashFile(join(folder, file)).catch(() => undefined)
    if (hash === undefined) findings.push({ kind: 'missing', file })
    else if (hash !== sha256) findings.push({ kind: 'changed', file })
    onStep?.(++done, total)
  }
  if (manifest.status === 'complete') findings.push(...(await unlisted(opened, known)))
  for (const replicate of chosen) {
    findings.push(...(await again(opened, replicate)))
    onStep?.(++done, total)
  }
  return { files: known.size, replicates: chosen, findings }
}

/** Files that its manifest does not name: parts that the batch must have, and files that are not its own. */
async function unlisted({ folder, batch }: OpenedBatch, known: ReadonlyMap<string, string>): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const file of partsOf(batch.plan)) if (!known.has(file)) findings.push({ kind: 'missing', file })
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
    if (!entry.isDirectory() && !known.has(file) && !OWN.has(file)) findings.push({ kind: 'unknown', file })
  }
  return findings
}

function partsOf(plan: BatchPlan): readonly string[] {
  return Array.from({ length: blockCount(plan) }, (_, index) => [partName('runs', index), partName('futures', index)]).flat()
}

function chooseReplicates(seed: number, replicates: number, sample: number): readonly number[] {
  if (sample >= replicates) return Array.from({ length: replicates }, (_, r) => r)
  const draw = keyedDraw(seed, 0)
  const chosen = new Set<number>()
  for (let k = 0; chosen.size < sample; k++)
    chosen.add(Math.floor(draw.uniform('resampling', SAMPLE, Math.floor(k / 65_536), k % 65_536) * replicates))
  return [...chosen].toSorted((a, b) => a - b)
}

/** Computes a future again and compares its numbers. */
async function again({ folder, batch }: OpenedBatch, replicate: number): Promise<readonly Finding[]> {
  const { plan } = batch
  const block = blockAt(Math.floor(replicate / plan.blockSize), plan)
  const files = await readPart(folder, block)
  if (!files) return [{ kind: 'damaged', block: block.index, reason: 'its files are gone' }]
  try {
    const stored = await decodeBlock(plan, files)
    const alone = blockRun(batch)({ index: 0, from: replicate, to: replicate + 1 })
    const count = block.to - block.from
    const place = replicate - block.from
    const differ = (own: Float64Array, other: Float64Array): number =>
      own.reduce((sum, x, s) => sum + (Object.is(x, other[s * count + place]) ? 0 : 1), 0)
    const failure = stored.failures.find(each => each.replicate === replicate)
    const values =
      differ(alone.values, stored.values) +
      differ(alone.inputs, stored.inputs) +
      Number(alone.chance[0] !== stored.chance[place]) +
      Number(alone.failures[0]?.reason !== failure?.reason)
    return values > 0 ? [{ kind: 'differs', replicate, values }] : []
  } catch (error) {
    if (error instanceof DamagedPartError) return [{ kind: 'damaged', block: block.index, reason: error.message }]
    throw error
  }
}
