import type { Text } from '../base/text.ts'
import type { BatchFlags } from './batch-flags.ts'
import { readPrecision } from './read-precision.ts'

/** A choice that cannot be, and what is said of it. */
type Rule = readonly [is: boolean, en: string, zh: string]

/** Choices that do not go together, or lack something; undefined when all is well. */
export function batchFault(file: string | undefined, flags: BatchFlags): Text | undefined {
  const broken = [...placeRules(file, flags), ...carrierRules(flags)].find(([is]) => is)
  return broken ? { en: broken[1], zh: broken[2] } : precisionFault(flags)
}

/** What is run, and where to. */
function placeRules(file: string | undefined, { output, resume, add, replicates }: BatchFlags): readonly Rule[] {
  const goesOn = resume === true || add !== undefined
  return [
    [output === undefined, 'a batch needs a folder\n  = help: add -o DIR', '批量运行需要文件夹\n  = 建议：加上 -o 文件夹'],
    [
      !goesOn && file === undefined,
      'which scenario?\n  = help: regreen batch FILE -n N -o DIR',
      '缺少情景文件\n  = 建议：regreen batch 文件 -n 数量 -o 文件夹',
    ],
    [
      add !== undefined && replicates !== undefined,
      '--add N says how many futures are added; -n is the number of a new batch\n  = help: leave -n out',
      '--add N 为增加的情景数；-n 为新批次的情景数\n  = 建议：去掉 -n',
    ],
  ]
}

/** Who computes it. */
function carrierRules({ runner, queue, shard, until, slurm }: BatchFlags): readonly Rule[] {
  const [part, of] = (shard ?? '1/1').split('/').map(Number)
  return [
    [
      runner === 'queue' && queue === undefined,
      '--runner queue needs --queue redis://HOST:PORT',
      '--runner queue 需要 --queue redis://主机:端口',
    ],
    [!/^[1-9]\d*\/[1-9]\d*$/.test(shard ?? '1/1'), `--shard "${shard ?? ''}" must be like 3/16`, `--shard “${shard ?? ''}”应形如 3/16`],
    [(part ?? 1) > (of ?? 1), `--shard ${shard ?? ''}: there is no such part`, `--shard ${shard ?? ''}：没有这一部分`],
    [
      until !== undefined && (shard !== undefined || slurm === true),
      '--until looks at all blocks in their order, which a shard does not see\n  = help: use it without --shard and --slurm',
      '--until 需按顺序查看全部块，分片无法做到\n  = 建议：不与 --shard、--slurm 同用',
    ],
  ]
}

/** Targets that cannot be read, or that watch what is not kept. */
function precisionFault({ until, keep }: BatchFlags): Text | undefined {
  if (until === undefined) return undefined
  const targets = readPrecision(until)
  if ('en' in targets) return { en: `--until: ${targets.en}`, zh: `--until：${targets.zh}` }
  const kept = keep?.split(',').map(name => name.trim())
  const lost = kept && targets.find(({ indicator }) => !kept.includes(indicator))
  return lost
    ? { en: `--until watches ${lost.indicator}, which --keep leaves out`, zh: `--until 关注 ${lost.indicator}，但 --keep 未保留它` }
    : undefined
}
