import type { Sampling } from '../engine/parameter-uniforms.ts'
import type { CarryOutFlags } from './carry-out.ts'

/** Flags of `regreen batch`. */
export interface BatchFlags extends CarryOutFlags {
  readonly seed?: number
  readonly output?: string
  readonly design?: Sampling
  readonly keep?: string
  readonly times: 'all' | 'end'
  readonly until?: string
  readonly blockSize?: number
  readonly resume?: boolean
  readonly slurm?: boolean
  readonly shards?: number
  readonly force?: boolean
}
