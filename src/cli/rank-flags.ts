/** Flags of `regreen rank`. */
export interface RankFlags {
  readonly replicates?: number
  readonly seed?: number
  readonly year?: number
  readonly threads?: number
  readonly criteria?: string
  readonly weights?: string
  readonly order?: string
  readonly pairwise?: string
  readonly tolerance?: string
  readonly scale?: string
  readonly require?: string
  readonly confidence?: number
  readonly output?: string
  readonly force?: boolean
}
