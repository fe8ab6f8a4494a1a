/** Where habitat lies and what links it: every land unit of a site, in column order, then patches outside it. */
export interface HabitatLayout {
  readonly ids: readonly string[]
  /** How many of the patches are land units. */
  readonly units: number
  /** [ha] */ readonly area: Float64Array
  /** [m] east and north on the map of the site */ readonly x: Float64Array
  readonly y: Float64Array
  /** [1] habitat quality of the patches outside the site, which the model does not change; NaN for units */ readonly quality: Float64Array
  /** [1] share of the region's species in the patches outside; NaN for units */ readonly occupancy: Float64Array
  /** Patch at one end of each link, the lower index; in the order of (from, to). */ readonly from: Uint32Array
  readonly to: Uint32Array
  /** [m] way of each link within its first patch, in its second, and over the land between them */ readonly wayFrom: Float64Array
  readonly wayTo: Float64Array
  readonly gap: Float64Array
  /** [1] resistance of the land between; NaN: that of the parameter `network.gapResistance` */ readonly gapResistance: Float64Array
  /** Is each link stated in the file (1) or found by distance (0)? */ readonly stated: Uint8Array
}
