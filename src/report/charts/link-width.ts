/** Lines of a map [px]: one that nothing comes over, and how much wider one is that everything comes over. */
const THINNEST = 1.2
const RANGE = 5.3

/** Width of a working link by the dispersal over it [px]. */
export const linkWidth = (dispersal: number): number => THINNEST + RANGE * Math.min(1, Math.max(0, dispersal))
