/** Flags of `regreen discover`. */
export interface DiscoverFlags {
  readonly alternative?: string
  readonly require?: string
  readonly regret?: number
  readonly year?: number
  readonly method: 'prim' | 'cart' | 'both'
  readonly alpha?: number
  readonly minMass?: number
  readonly heldOut: number
  readonly output?: string
  readonly force?: boolean
}
