/** A patch that might be added, with its links to patches that exist. */
export interface NewPatch {
  /** [ha] area, or area times quality, >= 0 */
  readonly attribute: number
  /** Patches that it would be linked to. */
  readonly to: ArrayLike<number>
  /** [m or cost m] of each of these links, >= 0; Infinity is no link */
  readonly cost: ArrayLike<number>
}
