import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Batch } from '../../src/blocks/batch.ts'
import type { Block } from '../../src/blocks/block.ts'
import { blockRun } from '../../src/blocks/block-run.ts'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { encodeBlock } from '../../src/blocks/encode-block.ts'
import type { BatchChoice } from '../../src/blocks/plan-batch.ts'
import { VERSION } from '../../src/compare/version.ts'
import { canonicalJson } from '../../src/scenarios/canonical-json.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import { sha256 } from '../../src/scenarios/sha256.ts'
import { createBatch, type BatchOrigin } from '../../src/store/create-batch.ts'
import { finishBatch } from '../../src/store/finish-batch.ts'
import { openBatch, type OpenedBatch } from '../../src/store/open-batch.ts'
import { putPart } from '../../src/store/put-part.ts'
import { smallBatch } from '../blocks/batch-cases.ts'

export const ORIGIN: BatchOrigin = {
  command: 'regreen batch test.yaml -n 23',
  created: '2026-03-04T05:06:07.000Z',
  inputs: new Map([['inputs/test.yaml', 'id: test\n']]),
}

/** A folder of its own, gone when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regreen store '))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A small batch of this version whose scenario has its true hash. */
export function hashedBatch(choice: Partial<BatchChoice> = {}, changes: Partial<Scenario> = {}): Batch {
  const { scenario, plan } = smallBatch({ engine: VERSION, ...choice }, changes)
  const { hash: _hash, ...content } = scenario
  const hash = sha256(canonicalJson(content))
  return { scenario: { ...scenario, hash }, plan: { ...plan, scenario: hash } }
}

/** Computes blocks of a batch and puts them into its folder; all when none are named. */
export async function fillBatch({ folder, batch }: OpenedBatch, blocks: Iterable<Block> = blocksOf(batch.plan)): Promise<void> {
  const run = blockRun(batch)
  for (const block of blocks) await putPart(folder, encodeBlock(batch.plan, run(block)))
}

/** A batch with all of its blocks and a stand-in for its summary. */
export async function madeBatch(batch: Batch = hashedBatch(), folder: string = newFolder()): Promise<OpenedBatch> {
  const opened = await createBatch(folder, batch, ORIGIN, false)
  await fillBatch(opened)
  await finishBatch(opened, new Map([['report.html', '<!doctype html>']]))
  return openBatch(folder)
}
