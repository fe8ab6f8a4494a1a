import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Batch } from '../blocks/batch.ts'
import { canonicalJson } from '../scenarios/canonical-json.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { sha256 } from '../scenarios/sha256.ts'
import { VERSION } from '../compare/version.ts'
import { BatchError } from './batch-error.ts'
import type { BatchManifest } from './batch-manifest.ts'
import { readBatchManifest } from './read-batch-manifest.ts'

/** A batch and where it lies. */
export interface OpenedBatch {
  /** Absolute. */ readonly folder: string
  readonly manifest: BatchManifest
  readonly batch: Batch
}

/**
 * Opens the batch of a folder.
 * @param anyVersion takes a batch of another engine, too, to read it; it cannot be computed then
 * @throws BatchError when there is none, or what is there is not what its manifest says
 */
export async function openBatch(folder: string, { anyVersion = false } = {}): Promise<OpenedBatch> {
  const path = resolve(folder)
  const manifest = await readBatchManifest(path)
  const { plan } = manifest
  if (!anyVersion && plan.engine !== VERSION) {
    throw new BatchError(
      'version',
      `${folder} was made by Regreen ${plan.engine}, this is ${VERSION}: another version may give other numbers, so they are not mixed\n  = help: go on with version ${plan.engine}, or start a new batch`,
      `${folder} 由 Regreen ${plan.engine} 生成，当前版本为 ${VERSION}：不同版本的数值可能不同，不可混用\n  = 建议：用 ${plan.engine} 版继续，或重新开始一批`,
    )
  }
  const scenario = await readScenario(path)
  const { hash: _hash, ...content } = scenario
  if (sha256(canonicalJson(content)) !== plan.scenario) {
    throw new BatchError(
      'changed',
      `${join(folder, 'scenario.json')} is not the scenario that this batch was made of: its hash differs from the manifest's\n  = help: restore the file; a changed scenario needs a new batch`,
      `${join(folder, 'scenario.json')} 与生成本批结果的情景不符：哈希值与清单不一致\n  = 建议：恢复该文件；情景改变后需另起一批`,
    )
  }
  return { folder: path, manifest, batch: { scenario, plan } }
}

async function readScenario(folder: string): Promise<Scenario> {
  try {
    return JSON.parse(await readFile(join(folder, 'scenario.json'), 'utf8')) as Scenario
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new BatchError(
      'unreadable',
      `${join(folder, 'scenario.json')} cannot be read: ${why}`,
      `无法读取 ${join(folder, 'scenario.json')}：${why}`,
    )
  }
}
