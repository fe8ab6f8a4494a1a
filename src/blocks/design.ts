import type { Factor } from './factor.ts'

/**
 * Where the futures of a batch come from. `ensemble`: replicates of the scenario's own uncertainty. The others are designs of
 * sensitivity analysis, whose replicates are the rows of their matrices; what is no factor keeps its default.
 */
export type Design =
  | { readonly kind: 'ensemble' }
  | {
      readonly kind: 'saltelli'
      readonly factors: readonly Factor[]
      /** N, a power of two */ readonly base: number
      readonly second: boolean
    }
  | { readonly kind: 'morris'; readonly factors: readonly Factor[]; readonly trajectories: number; readonly levels: number }
  | {
      readonly kind: 'efast'
      readonly factors: readonly Factor[]
      /** Points of each curve */ readonly samples: number
      /** Curves of each factor */ readonly curves: number
    }
