/** A class of slope and the resistance to movement that goes with it. */
export interface SlopeClass {
  /** [degree] the class holds slopes up to and including this one */
  readonly upTo: number
  /** [1] resistance, > 0 */
  readonly resistance: number
}

/**
 * Five classes with scores 1 to 5, lower bounds 0, 8, 15, 25 and 35 degrees, as Chinese papers on source, resistance and corridor
 * commonly have them; recalled, not taken from one of them, so `assumed`. For a 1 to 100 scale give classes of your own.
 */
export const SLOPE_CLASSES: readonly SlopeClass[] = [
  { upTo: 8, resistance: 1 },
  { upTo: 15, resistance: 2 },
  { upTo: 25, resistance: 3 },
  { upTo: 35, resistance: 4 },
  { upTo: 90, resistance: 5 },
]

/**
 * Resistance to movement by class of slope.
 * @param slope [degree] 0 to 90; NaN is no data and stays NaN
 * @param classes by rising upper bound; the last one must reach the slope
 * @returns [1] resistance of the class
 * @throws RangeError if the slope is negative or beyond the last class
 */
export function slopeResistance(slope: number, classes: readonly SlopeClass[] = SLOPE_CLASSES): number {
  if (slope !== slope) return NaN
  if (slope >= 0) {
    for (let i = 0; i < classes.length; i++) if (slope <= classes[i].upTo) return classes[i].resistance
  }
  throw new RangeError(`slope is ${slope} degrees, wanted 0 to ${classes.at(-1)?.upTo ?? 'the bound of a class, but there is none'}`)
}
