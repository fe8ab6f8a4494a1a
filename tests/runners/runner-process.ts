/**
 * A process of its own, to be killed by tests: `worker URL ENGINE`, `coordinator URL FOLDER` or `threads FOLDER`. Says what happens as
 * lines of JSON.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BatchPlan } from '../../src/blocks/batch-plan.ts'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { planId } from '../../src/blocks/plan-id.ts'
import { goodPart } from '../../src/runners/good-part.ts'
import { queueRunner } from '../../src/runners/queue-runner.ts'
import { serveQueue } from '../../src/runners/queue-worker.ts'
import { readBatch } from '../../src/runners/read-batch.ts'
import { threadRunner } from '../../src/runners/thread-runner.ts'
import { putPart } from '../../src/store/put-part.ts'
import { QUICK } from './quick-timing.ts'

const say = (what: object): void => {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}
const {
  positionals: [role, first = '', second = ''],
} = parseArgs({ allowPositionals: true })

const open = async (folder: string): ReturnType<typeof readBatch> => {
  const { plan } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { readonly plan: BatchPlan }
  return readBatch(folder, planId(plan))
}

if (role === 'worker') await serveQueue({ url: first, engine: second, threads: 1, timing: QUICK, onEvent: say })
if (role === 'coordinator') {
  const batch = await open(second)
  const runner = queueRunner(batch, { url: first, folder: second, timing: QUICK })
  for await (const { block } of runner.run(blocksOf(batch.plan))) say({ kind: 'given', block })
  await runner.close()
}
if (role === 'threads') {
  const batch = await open(first)
  const missing = []
  for (const block of blocksOf(batch.plan)) if (!(await goodPart(first, batch.plan, block))) missing.push(block)
  const runner = threadRunner(batch, { threads: 2, paysOff: 0 })
  for await (const files of runner.run(missing)) {
    await putPart(first, files)
    say({ kind: 'given', block: files.block })
  }
  await runner.close()
}
