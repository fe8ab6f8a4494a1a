/** Density factor of soil spread by machine and not compacted, assumed. */
export const SPREAD_DENSITY = 1.05
