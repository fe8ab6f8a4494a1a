import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { BatchPlan } from '../blocks/batch-plan.ts'
import type { Design } from '../blocks/design.ts'
import { BatchError } from './batch-error.ts'
import type { BatchManifest, HashedFile } from './batch-manifest.ts'

/**
 * Reads the manifest of a batch.
 * @throws BatchError when there is none, or it cannot be understood
 */
export async function readBatchManifest(folder: string): Promise<BatchManifest> {
  let text: string
  try {
    text = await readFile(join(folder, 'manifest.json'), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      throw new BatchError(
        'absent',
        `there is no batch in ${folder}: it has no manifest.json\n  = help: start one with: regreen batch FILE -n N -o ${folder}`,
        `${folder} 中没有批量结果：缺少 manifest.json\n  = 建议：先运行 regreen batch FILE -n N -o ${folder}`,
      )
    }
    throw error
  }
  const manifest = parsed(text)
  if (isBatchManifest(manifest)) return manifest
  const other = typeof manifest === 'object' && manifest !== null && 'schema' in manifest && !('kind' in manifest)
  throw other
    ? new BatchError(
        'absent',
        `${folder} holds a result of another command, not a batch\n  = help: make a batch with: regreen batch FILE -n N -o another-folder`,
        `${folder} 是其他命令的结果，不是批量结果\n  = 建议：用 regreen batch FILE -n N -o 另一文件夹 生成`,
      )
    : new BatchError(
        'unreadable',
        `${join(folder, 'manifest.json')} cannot be read as the manifest of a batch; the Parquet files beside it are untouched\n  = help: put back the manifest that was there; its parts are of no use without it`,
        `无法将 ${join(folder, 'manifest.json')} 识别为批量结果清单；其旁的 Parquet 文件未改动\n  = 建议：恢复原来的清单文件；没有它，各部分文件无法使用`,
      )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // said by the caller
  }
}

function isBatchManifest(value: unknown): value is BatchManifest {
  if (typeof value !== 'object' || value === null) return false
  const { schema, kind, status, plan, inputs, outputs } = value as Partial<BatchManifest>
  return (
    schema === 'regreen/manifest@1' &&
    kind === 'batch' &&
    (status === 'running' || status === 'complete') &&
    isPlan(plan) &&
    [inputs, outputs].every(files => Array.isArray(files) && files.every(isHashedFile))
  )
}

function isPlan(plan: Partial<BatchPlan> | undefined): boolean {
  if (plan?.schema !== 'regreen/plan@1') return false
  const { engine, scenario, seed, replicates, blockSize, design, alternatives, indicators, inputs, times } = plan
  return (
    isListOf([engine, scenario], 'string') &&
    [seed, replicates, blockSize].every(isWhole) &&
    // Blocks of no futures would never end.
    blockSize !== 0 &&
    DESIGNS.has(design?.kind ?? '') &&
    [alternatives, indicators, inputs].every(names => isListOf(names, 'string')) &&
    isListOf(times, 'number')
  )
}

const DESIGNS = new Set<string>(['ensemble', 'saltelli', 'morris', 'efast'] satisfies Design['kind'][])

const isWhole = (x: unknown): x is number => Number.isSafeInteger(x) && Number(x) >= 0

const isListOf = (list: unknown, type: 'string' | 'number'): boolean => Array.isArray(list) && list.every(each => typeof each === type)

/** A file of the folder: a name that leads out of it is no part of the result. */
function isHashedFile(value: unknown): boolean {
  const { file, sha256 } = (value ?? {}) as Partial<HashedFile>
  return typeof file === 'string' && typeof sha256 === 'string' && !isAbsolute(file) && !file.split(/[/\\]/).includes('..')
}
