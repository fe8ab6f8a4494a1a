import { resolve } from 'node:path'
import { blockAt } from '../../blocks/block-at.ts'
import { blockRun } from '../../blocks/block-run.ts'
import { decodeBlock } from '../../blocks/decode-block.ts'
import { monthlyRun } from '../../blocks/monthly-run.ts'
import { parquetFile } from '../../blocks/parquet-file.ts'
import { planId } from '../../blocks/plan-id.ts'
import { INDICATORS } from '../../indicators/indicators.ts'
import { shortNumber } from '../../report/short-number.ts'
import { openBatch } from '../../store/open-batch.ts'
import { readPart } from '../../store/read-part.ts'
import { writeFileSafely } from '../../store/write-file-safely.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { guardBatch } from '../guard-batch.ts'
import { plainTable } from '../plain-table.ts'

/** Flags of `regreen rerun`. */
export interface RerunFlags {
  readonly replicate: number
  readonly output?: string
}

/**
 * `regreen rerun DIR --replicate R`: one future again, alone; every month of it with `-o`.
 * @returns 0; 1 it does not come out as it is stored, 64 no such future, 2, 66, 73 as `batch`
 */
export function rerun(folder: string, { replicate, output }: RerunFlags, io: CliIo): Promise<number> {
  return guardBatch(folder, io, async () => {
    const { batch, folder: path } = await openBatch(resolve(io.cwd, folder))
    const { plan } = batch
    if (replicate >= plan.replicates) {
      return fail(
        io,
        64,
        `error: ${folder} has ${plan.replicates} futures, 0 to ${plan.replicates - 1}; there is no ${replicate}`,
        `错误：${folder} 共有 ${plan.replicates} 个情景（0 至 ${plan.replicates - 1}），没有第 ${replicate} 个`,
      )
    }
    const alone = blockRun(batch)({ index: 0, from: replicate, to: replicate + 1 })
    const block = blockAt(Math.floor(replicate / plan.blockSize), plan)
    const files = await readPart(path, block)
    const stored = files && (await decodeBlock(plan, files))
    const count = block.to - block.from
    const equal = stored && alone.values.every((x, s) => Object.is(x, stored.values[s * count + replicate - block.from]))
    if (output !== undefined) {
      const metadata = { 'regreen.plan': planId(plan), 'regreen.replicate': String(replicate), 'regreen.scenario.hash': plan.scenario }
      await writeFileSafely(resolve(io.cwd, output), parquetFile(monthlyRun(batch, replicate).columns, metadata, `regreen ${plan.engine}`))
    }
    const verdict = equal === undefined ? 'not-stored' : equal ? 'equal' : 'differs'
    const { alternatives, indicators, times, inputs } = plan
    const at = (a: number, i: number, t: number): number => alone.values[(a * indicators.length + i) * times.length + t] ?? NaN
    if (io.json) {
      io.stdout(
        `${JSON.stringify({
          schema: 'regreen/rerun@1',
          replicate,
          chance: alone.chance[0],
          stored: verdict,
          times,
          failure: alone.failures[0]?.reason,
          parameters: Object.fromEntries(inputs.map((name, k) => [name, alone.inputs[k]])),
          alternatives: alternatives.map((id, a) => ({
            id,
            indicators: Object.fromEntries(
              indicators.map((name, i) => [name, times.map((_, t) => (Number.isNaN(at(a, i, t)) ? null : at(a, i, t)))]),
            ),
          })),
        })}\n`,
      )
    } else {
      const last = times.length - 1
      const rows = indicators.map((name, i) => [
        INDICATORS[name].label[io.lang],
        INDICATORS[name].unit,
        ...alternatives.map((_, a) => (Number.isNaN(at(a, i, last)) ? '' : shortNumber(at(a, i, last), 4))),
      ])
      io.stdout(`${plainTable([['', '', ...alternatives], ...rows], io)}\n`)
    }
    if (!io.quiet) io.stderr(words(verdict, replicate, output, io))
    return verdict === 'differs' ? 1 : 0
  })
}

function words(verdict: 'equal' | 'differs' | 'not-stored', replicate: number, output: string | undefined, { lang }: CliIo): string {
  const said = {
    equal: { en: `future ${replicate} comes out bit for bit as it is stored`, zh: `第 ${replicate} 个情景与存储结果逐位一致` },
    differs: { en: `future ${replicate} DIFFERS from what is stored`, zh: `第 ${replicate} 个情景与存储结果不一致` },
    'not-stored': { en: `future ${replicate} is not stored yet`, zh: `第 ${replicate} 个情景尚未存储` },
  }[verdict][lang]
  const wrote =
    output === undefined
      ? ''
      : lang === 'zh'
        ? `\n已写入 ${output}（逐月、逐地块全部字段）`
        : `\nwrote ${output} (every field of every unit, month by month)`
  return `${said}${wrote}\n`
}
