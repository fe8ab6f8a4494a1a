/** How patiently PRIM goes, and where it stops. */
export interface PrimSettings {
  /** Share of the points in the box that a peel takes away, in (0, 1/2]; 0.05, or 0.1 where points are few. */
  readonly alpha: number
  /** Share of the points beyond a limit that a paste takes in, in (0, 1/2]. */
  readonly pasteAlpha: number
  /** Least share of all points that a box holds, in [0, 1). */
  readonly massMin: number
}

/** Settings of the EMA Workbench. */
export const PRIM_SETTINGS: PrimSettings = { alpha: 0.05, pasteAlpha: 0.05, massMin: 0.05 }
