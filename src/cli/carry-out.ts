import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Batch } from '../blocks/batch.ts'
import type { BatchPlan } from '../blocks/batch-plan.ts'
import type { Block } from '../blocks/block.ts'
import { planId } from '../blocks/plan-id.ts'
import { precisionWatch, type PrecisionStatus, type PrecisionWatch } from '../blocks/precision-watch.ts'
import type { Runner } from '../blocks/runner.ts'
import type { BatchReport } from '../report/batch-report.ts'
import { runBatch, type BatchRun } from '../runners/run-batch.ts'
import { BatchError } from '../store/batch-error.ts'
import { FolderRefusedError } from '../store/folder-refused-error.ts'
import { lockBatch } from '../store/lock-batch.ts'
import { openBatch, type OpenedBatch } from '../store/open-batch.ts'
import { removeLeftovers } from '../store/remove-leftovers.ts'
import { resizeBatch } from '../store/resize-batch.ts'
import { scanBatch } from '../store/scan-batch.ts'
import { batchProgress } from './batch-progress.ts'
import type { CliIo } from './cli-io.ts'
import { guardBatch } from './guard-batch.ts'
import { keepOldRows } from './keep-old-rows.ts'
import { programName } from './program-name.ts'
import { readPrecision } from './read-precision.ts'
import { tellBatch } from './tell-batch.ts'

/** Flags that say how a batch is carried out, not what it is. */
export interface CarryOutFlags {
  readonly runner: 'threads' | 'inline' | 'queue'
  readonly threads?: number
  readonly queue?: string
  readonly shard?: string
  readonly add?: number
  readonly replicates?: number
}

/** A batch that is yet to be made. */
export interface BatchCreation {
  readonly plan: BatchPlan
  readonly create: (folder: string) => Promise<OpenedBatch>
}

/**
 * Carries out what is missing of a batch and summarises it; a shard does its share and leaves the summary to `regreen reduce`.
 * @param output folder as the user named it
 * @param start makes the batch; absent: it is there
 * @param hash of the scenario that the batch must be of, where the user named its file again
 */
export function carryOut(
  output: string,
  start: BatchCreation | undefined,
  flags: CarryOutFlags,
  io: CliIo,
  signal: AbortSignal,
  hash?: string,
): Promise<number> {
  return guardBatch(output, io, async () => {
    const folder = resolve(io.cwd, output)
    const opened = await openOrCreate(folder, start, flags.shard !== undefined)
    if (hash !== undefined && hash !== opened.batch.plan.scenario) throw otherBatch(output)
    if (!start && flags.replicates !== undefined && flags.replicates !== opened.batch.plan.replicates) throw otherBatch(output)
    if (flags.shard !== undefined) return runShard(output, opened, flags, io, signal)
    const lock = await lockBatch(folder)
    try {
      await removeLeftovers(folder)
      // Read again: whoever held the lock before us may have changed it.
      const current = await openBatch(folder)
      const wanted = flags.add === undefined ? current : await resizeBatch(current, current.batch.plan.replicates + flags.add)
      return await runWhole(output, wanted, flags, io, signal)
    } finally {
      await lock.release()
    }
  })
}

/** Opens the batch, or makes it; shards of one batch make it together: the first one does, the others join. */
async function openOrCreate(folder: string, start: BatchCreation | undefined, shared: boolean): Promise<OpenedBatch> {
  if (!start) return openBatch(folder)
  if (!shared) return start.create(folder)
  const opened = await joinOrCreate(folder, start)
  const { plan } = opened.batch
  if (planId(plan) !== planId(start.plan) || plan.replicates !== start.plan.replicates) throw otherBatch(folder)
  return opened
}

/** How often a shard looks whether another one has made the folder, and for how long [ms]. */
const LOOK = 200
const LOOKS = 50

async function joinOrCreate(folder: string, start: BatchCreation): Promise<OpenedBatch> {
  for (let look = 0; ; look++) {
    try {
      return await openBatch(folder)
    } catch (error) {
      if (!(error instanceof BatchError && error.reason === 'absent')) throw error
    }
    try {
      return await start.create(folder)
    } catch (error) {
      // Another shard is making it just now: its manifest comes last.
      if (!(error instanceof FolderRefusedError) || look >= LOOKS) throw error
      await setTimeout(LOOK)
    }
  }
}

function otherBatch(folder: string): BatchError {
  return new BatchError(
    'other',
    `${folder} holds another batch: its scenario, seed, design or number of futures differ\n  = help: take another folder, or leave FILE out to go on with what is there`,
    `${folder} 中是另一批结果：情景、种子、设计或情景数不同\n  = 建议：换一个文件夹；或去掉文件名，继续该批`,
  )
}

async function runWhole(output: string, opened: OpenedBatch, flags: CarryOutFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const { missing, damaged, futures } = await scanBatch(opened)
  for (const { block, reason } of damaged) {
    io.stderr(
      io.lang === 'zh'
        ? `警告：第 ${block.index} 块损坏（${reason}），将重新生成\n`
        : `warning: block ${block.index} is damaged (${reason}) and is made again\n`,
    )
  }
  const watch = watchOf(opened, flags)
  const run = await runMissing(output, opened, missing, futures, { flags, io, signal, ...(watch && { watch }) })
  if (!run) return 130
  const { stopped } = run
  const final = stopped && stopped.replicates < opened.batch.plan.replicates ? await resizeBatch(opened, stopped.replicates) : opened
  const statuses = stopped?.statuses ?? run.statuses
  // Charts take long to load: only now, when there is something to draw.
  const { reduceFolder } = await import('./reduce-folder.ts')
  const report = await reduceFolder(final, io, statuses)
  await tell(output, report, io)
  return exitOf(report, statuses)
}

/** Looks whether the batch knows what it was to know, where that was asked for; a batch that is to grow grows. */
function watchOf({ manifest, batch }: OpenedBatch, { add }: CarryOutFlags): PrecisionWatch | undefined {
  if (manifest.until === undefined || add !== undefined) return undefined
  const targets = readPrecision(manifest.until)
  return 'en' in targets ? undefined : precisionWatch(batch, targets)
}

function exitOf({ summary }: BatchReport, statuses: readonly PrecisionStatus[] | undefined): number {
  if (summary.failed > 0) return 4
  return statuses?.some(({ met }) => !met) ? 1 : 0
}

async function runShard(output: string, opened: OpenedBatch, flags: CarryOutFlags, io: CliIo, signal: AbortSignal): Promise<number> {
  const [part = 1, of = 1] = (flags.shard ?? '').split('/').map(Number)
  const { missing } = await scanBatch(opened)
  const own = missing.filter(({ index }) => index % of === part - 1)
  const run = await runMissing(output, opened, own, 0, { flags, io, signal })
  if (!run) return 130
  if (io.json) io.stdout(`${JSON.stringify({ schema: 'regreen/shard@1', folder: output, shard: flags.shard, blocks: run.blocks })}\n`)
  else if (!io.quiet) {
    const next = `${programName()} reduce ${output}`
    io.stderr(
      io.lang === 'zh'
        ? `分片 ${flags.shard ?? ''}：计算了 ${run.blocks} 块\n全部分片完成后：${next}\n`
        : `shard ${flags.shard ?? ''}: ${run.blocks} blocks computed\nwhen all shards are done: ${next}\n`,
    )
  }
  return 0
}

interface Running {
  readonly flags: CarryOutFlags
  readonly io: CliIo
  readonly signal: AbortSignal
  readonly watch?: PrecisionWatch
}

/** Computes the missing blocks with a progress line; undefined when Ctrl-C ended it, which is then said. */
async function runMissing(
  output: string,
  { folder, batch }: OpenedBatch,
  missing: readonly Block[],
  there: number,
  { flags, io, signal, watch }: Running,
): Promise<BatchRun | undefined> {
  const total = there + missing.reduce((sum, { from, to }) => sum + to - from, 0)
  const bar = batchProgress(io, total, there)
  let done = there
  try {
    return await runBatch({
      folder,
      batch,
      missing,
      runner: await runnerOf(batch, folder, flags, futures => {
        bar.update(there + futures)
      }),
      signal,
      ...(watch && { watch }),
      beforePut: files => keepOldRows(folder, batch.plan, files),
      onBlock({ from, to }) {
        done += to - from
        bar.update(done)
      },
    })
  } catch (error) {
    if (!signal.aborted) throw error
    bar.clear()
    const next = `${programName()} batch --resume -o ${output}`
    io.stderr(
      io.lang === 'zh'
        ? `已中断；已完成的块保留在 ${output}\n继续：${next}\n`
        : `interrupted; finished blocks are kept in ${output}\ngo on with: ${next}\n`,
    )
    return undefined
  } finally {
    bar.clear()
  }
}

/** The runner that was asked for; only its own modules are loaded. */
async function runnerOf(
  batch: Batch,
  folder: string,
  { runner, threads, queue }: CarryOutFlags,
  onProgress: (futures: number) => void,
): Promise<Runner> {
  if (runner === 'inline') {
    const { inlineRunner } = await import('../blocks/inline-runner.ts')
    return inlineRunner(batch)
  }
  if (runner === 'queue') {
    const { queueRunner } = await import('../runners/queue-runner.ts')
    return queueRunner(batch, { url: queue ?? '', folder })
  }
  const { threadRunner } = await import('../runners/thread-runner.ts')
  return threadRunner(batch, { onProgress, ...(threads !== undefined && { threads }) })
}

async function tell(output: string, report: BatchReport, io: CliIo): Promise<void> {
  await tellBatch(report, io)
  if (io.json || io.quiet) return
  io.stderr(
    io.lang === 'zh'
      ? `已写入 ${output}/  report.html、summary.parquet、convergence.parquet、runs/、futures/、manifest.json\n下一步：${programName()} query ${output} "SELECT * FROM fan"；或用浏览器打开 ${join(output, 'report.html')}\n`
      : `wrote ${output}/  report.html, summary.parquet, convergence.parquet, runs/, futures/, manifest.json\nnext: ${programName()} query ${output} "SELECT * FROM fan"; or open ${join(output, 'report.html')} in a browser\n`,
  )
}
