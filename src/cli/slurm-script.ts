import { shellWord } from './shell-word.ts'
/** What a job script of Slurm is made of. */
export interface SlurmJob {
  /** The `regreen batch` command of the whole batch, without shard; arguments as words. */
  readonly batch: readonly string[]
  readonly folder: string
  readonly shards: number
  readonly name: string
  /** Program and script that the cluster's nodes are to run. */
  readonly program: readonly string[]
}

/**
 * A job script: an array job, each task a shard, and a last job that reduces when all are done. `bash job.sh` submits both; `sbatch job.sh`
 * submits the array alone.
 */
export function slurmScript({ batch, folder, shards, name, program }: SlurmJob): string {
  const regreen = program.map(shellWord).join(' ')
  const reduce = `${regreen} reduce ${shellWord(folder)}`
  return `#!/bin/bash
#SBATCH --job-name=${name}
#SBATCH --array=1-${shards}
#SBATCH --cpus-per-task=1
#SBATCH --output=${name}-%A_%a.log
# The folder must be on a disk that all nodes share. A task that was lost may be submitted again: finished blocks are kept.
set -euo pipefail

if [ -z "\${SLURM_JOB_ID:-}" ]; then
  array=$(sbatch --parsable "$0")
  sbatch --dependency="afterok:$array" --job-name=${name}-reduce --output=${name}-reduce-%j.log --wrap ${shellWord(reduce)}
  exit
fi

${regreen} ${batch.map(shellWord).join(' ')} --shard "$SLURM_ARRAY_TASK_ID/${shards}" --runner inline
`
}
