/**
 * Habitat patches and the links between them: undirected, without self-loops and without parallel links (`habitatGraphOf` refuses
 * them, `mergeLinks` takes the cheapest). Patches are known by their index.
 */
export interface HabitatGraph {
  /** [ha] area, or area times quality, of each patch; 0 for a stepping stone without area of its own. */
  readonly attribute: Float64Array
  /** Patch at one end of each link, the lower index. */
  readonly from: Uint32Array
  /** Patch at the other end of each link. */
  readonly to: Uint32Array
  /** [m or cost m] length or accumulated cost of each link, >= 0; Infinity is no link. */
  readonly cost: Float64Array
}
