import type { BatchFlags } from './batch-flags.ts'

/** The choices that make the batch what it is, as they are typed. */
export function batchWords({ replicates, seed, output, design, keep, times, blockSize, until }: BatchFlags): readonly string[] {
  const word = (flag: string, value: string | number | undefined): readonly string[] => (value === undefined ? [] : [flag, String(value)])
  return [
    ...word('-n', replicates),
    ...word('-s', seed),
    ...word('-o', output),
    ...word('--design', design),
    ...word('--keep', keep),
    ...word('--times', times === 'all' ? undefined : times),
    ...word('--block-size', blockSize),
    ...word('--until', until),
  ]
}
