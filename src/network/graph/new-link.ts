/** A link that might be added, or a lower cost that a link might get. */
export interface NewLink {
  /** The two patches, in any order. */
  readonly from: number
  readonly to: number
  /** [m or cost m] >= 0 */
  readonly cost: number
}
