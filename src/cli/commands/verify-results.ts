import { resolve } from 'node:path'
import type { Text } from '../../base/text.ts'
import { openBatch } from '../../store/open-batch.ts'
import { verifyBatch, type Finding } from '../../store/verify-batch.ts'
import type { CliIo } from '../cli-io.ts'
import { guardBatch } from '../guard-batch.ts'
import { progress } from '../progress.ts'

/** Flags of `regreen verify-results`. */
export interface VerifyFlags {
  readonly sample: number
}

/** Findings written out as text; `--json` has all. */
const SHOWN = 20

/**
 * `regreen verify-results DIR`: are the files those that were written, and do their numbers come out again?
 * @returns 0; 1 something is not as it was, 2, 66 as `batch`
 */
export function verifyResults(folder: string, { sample }: VerifyFlags, io: CliIo): Promise<number> {
  return guardBatch(folder, io, async () => {
    const opened = await openBatch(resolve(io.cwd, folder))
    const bar = progress(io.stderr, io.terminal && !io.quiet)
    const { files, replicates, findings } = await verifyBatch(opened, sample, (done, total) => void bar.update(done, total)).finally(
      bar.clear,
    )
    if (io.json) io.stdout(`${JSON.stringify({ schema: 'regreen/verification@1', files, replicates, findings })}\n`)
    else {
      for (const finding of findings.slice(0, SHOWN)) io.stdout(`${wordsOf(finding)[io.lang]}\n`)
      const more = findings.length - SHOWN
      if (more > 0) io.stdout(io.lang === 'zh' ? `…… 另有 ${more} 项\n` : `... and ${more} more\n`)
      io.stdout(verdict(files, replicates.length, findings.length)[io.lang])
    }
    return findings.length > 0 ? 1 : 0
  })
}

function verdict(files: number, futures: number, faults: number): Text {
  if (faults > 0)
    return {
      en: `${faults} faults found in ${files} files and ${futures} futures computed again\n`,
      zh: `检查 ${files} 个文件、重算 ${futures} 个情景，发现 ${faults} 处问题\n`,
    }
  return {
    en: `ok: ${files} files are as they were written, ${futures} futures come out again bit for bit\n`,
    zh: `通过：${files} 个文件与写入时一致，重算 ${futures} 个情景逐位一致\n`,
  }
}

function wordsOf(finding: Finding): Text {
  switch (finding.kind) {
    case 'missing':
      return { en: `missing: ${finding.file}`, zh: `缺失：${finding.file}` }
    case 'changed':
      return { en: `changed since it was written: ${finding.file}`, zh: `写入后被改动：${finding.file}` }
    case 'unknown':
      return { en: `not of this batch: ${finding.file}`, zh: `不属于本批：${finding.file}` }
    case 'unfinished':
      return { en: 'the batch is not finished: its files have no hashes yet', zh: '本批尚未完成：文件还没有哈希值' }
    case 'damaged':
      return { en: `block ${finding.block} is damaged: ${finding.reason}`, zh: `第 ${finding.block} 块损坏：${finding.reason}` }
    case 'differs':
      return {
        en: `future ${finding.replicate} comes out otherwise: ${finding.values} numbers differ`,
        zh: `第 ${finding.replicate} 个情景重算结果不同：${finding.values} 个数值有差异`,
      }
  }
}
