/** Cells where most of the current of a corridor has to pass. */
export interface PinchPoints {
  /** Cells by falling current, of equal ones the lowest index first. */
  readonly cells: Uint32Array
  /** [A] least current among them; NaN where there are none */
  readonly threshold: number
}

/** Usual share of a corridor's cells: the top 5 to 10 % (McRae et al. 2008 show where current squeezes; the share is a convention). */
const USUAL_SHARE = 0.05

/**
 * The cells of a corridor with the largest currents.
 * @param current [A] through each cell; NaN: no data
 * @param corridor cells with a value > 0 belong to the corridor; absent: all do
 * @param share [1] of the corridor's cells with data, in (0, 1]; their number is rounded up
 * @throws RangeError where the maps differ in length or the share lies outside (0, 1]
 */
export function pinchPoints(current: Float64Array, corridor?: ArrayLike<number>, share = USUAL_SHARE): PinchPoints {
  if (!(share > 0 && share <= 1)) throw new RangeError(`pinch points: share is ${share}, wanted a number in (0, 1]`)
  if (corridor && corridor.length !== current.length) {
    throw new RangeError(`pinch points: the corridor has ${corridor.length} cells, the current map ${current.length}`)
  }
  const inside: number[] = []
  for (let cell = 0; cell < current.length; cell++) {
    if (!Number.isNaN(current[cell]) && (corridor === undefined || corridor[cell] > 0)) inside.push(cell)
  }
  inside.sort((a, b) => current[b] - current[a] || a - b)
  const cells = Uint32Array.from(inside.slice(0, Math.ceil(share * inside.length)))
  return { cells, threshold: cells.length > 0 ? current[cells[cells.length - 1]] : NaN }
}
