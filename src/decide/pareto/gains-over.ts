/** Points as boxes from the reference point: gains[i * objectives + k] = reference - value. */
export interface Gains {
  readonly gains: Float64Array
  /** Numbers of the points, by row of `gains`. */
  readonly rows: readonly number[]
}

/**
 * How far points lie below a reference point. Points that do not lie strictly below it in every objective span no box and are left out, as
 * are points that failed (NaN or infinite).
 * @throws RangeError where the numbers are no whole rows or the reference is no finite point of as many objectives
 */
export function gainsOver(points: Float64Array, objectives: number, reference: ArrayLike<number>): Gains {
  if (!Number.isInteger(objectives) || objectives < 1 || !Number.isInteger(points.length / objectives))
    throw new RangeError(`${points.length} numbers are no rows of ${objectives} objectives`)
  if (reference.length !== objectives) throw new RangeError(`a reference of ${reference.length} numbers: wanted ${objectives}`)
  for (let k = 0; k < objectives; k++) {
    if (!Number.isFinite(reference[k])) throw new RangeError(`reference ${reference[k]} of objective ${k}: wanted a finite number`)
  }
  const n = points.length / objectives
  const gains = new Float64Array(points.length)
  const rows: number[] = []
  for (let i = 0; i < n; i++) {
    const to = rows.length * objectives
    let k = 0
    for (; k < objectives; k++) {
      const gain = reference[k] - points[i * objectives + k]
      if (!(gain > 0 && gain < Infinity)) break
      gains[to + k] = gain
    }
    if (k === objectives) rows.push(i)
  }
  return { gains: gains.subarray(0, rows.length * objectives), rows }
}
