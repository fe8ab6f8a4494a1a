/** How dispersal falls with distance: p = exp(-k d), k = -ln(probability) / distance. */
export interface Kernel {
  /** [m or cost m, as the links] distance at which `probability` of dispersers still arrive, > 0 */
  readonly distance: number
  /** [1] in (0, 1): 0.5 where `distance` is the median, 0.05 where it is the usual maximum */
  readonly probability: number
}
