/** Patches and the links between them, as they come: in any order, perhaps with self-loops and parallel links. */
export interface LinkList {
  /** [ha] area, or area times quality, of each patch, >= 0 */
  readonly attribute: ArrayLike<number>
  /** Patch at one end of each link. */
  readonly from: ArrayLike<number>
  /** Patch at the other end. */
  readonly to: ArrayLike<number>
  /** [m or cost m] of each link, >= 0; Infinity is no link. */
  readonly cost: ArrayLike<number>
}
