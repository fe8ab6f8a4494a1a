/** Links on the shortest way between patches of today. */
export interface PatchHops {
  /** Patches. */
  readonly n: number
  /** [cells] of each */
  readonly areas: Float64Array
  /** `n * n`; `UNREACHED`: no way. */
  readonly between: Uint16Array
}

/** Links between patches that no way joins. */
export const UNREACHED = 65_535
