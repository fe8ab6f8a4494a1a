/** An index that sums the attributes of pairs of patches, weighted by how well they are connected, in its three usual forms. */
export interface ConnectivityIndex {
  /** [ha2] sum over ordered pairs of patches, and over each patch with itself */
  readonly numerator: number
  /** [1] numerator divided by the landscape's area squared; null: see `reason` */
  readonly index: number | null
  /** Why there is no index. */
  readonly reason?: 'no landscape area'
  /** [ha] equivalent connected area: the one patch that would give the same numerator */
  readonly equivalentArea: number
}
