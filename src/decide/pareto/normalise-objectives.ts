import { checkPoints } from './check-points.ts'

/** Points in shares of a range, and the range. */
export interface NormalisedObjectives {
  /** points[i * objectives + k]: 0 at the ideal, 1 at the nadir; outside [0, 1] for points outside the range. */
  readonly points: Float64Array
  /** By objective. */
  readonly ideal: readonly number[]
  readonly nadir: readonly number[]
  /** Objectives without a range: their differences from the ideal are left in their own unit. */
  readonly constant: readonly number[]
}

/**
 * Points as (value - ideal) / (nadir - ideal). Sets are comparable only with the same ideal and nadir: fix them once for a study and give
 * them; without them the least and the largest of these points are taken.
 * @param points points[i * objectives + k], to be made small
 * @throws RangeError where a point is not finite or the range has another number of objectives or an ideal above its nadir
 */
export function normaliseObjectives(
  points: Float64Array,
  objectives: number,
  range: { readonly ideal: readonly number[]; readonly nadir: readonly number[] } = rangeOf(points, objectives),
): NormalisedObjectives {
  checkPoints(points, objectives, 'points')
  const { ideal, nadir } = range
  if (ideal.length !== objectives || nadir.length !== objectives)
    throw new RangeError(`an ideal of ${ideal.length} and a nadir of ${nadir.length} numbers: wanted ${objectives}`)
  const widths = ideal.map((low, k) => nadir[k] - low)
  widths.forEach((width, k) => {
    if (points.length > 0 && !(width >= 0 && width < Infinity))
      throw new RangeError(`objective ${k} from ${ideal[k]} to ${nadir[k]}: wanted an ideal up to the nadir`)
  })
  const scales = widths.map(width => (width > 0 ? width : 1))
  return {
    points: points.map((value, at) => (value - ideal[at % objectives]) / scales[at % objectives]),
    ideal,
    nadir,
    constant: [...widths.keys()].filter(k => !(widths[k] > 0)),
  }
}

function rangeOf(points: Float64Array, objectives: number): { readonly ideal: readonly number[]; readonly nadir: readonly number[] } {
  const ideal = Array.from({ length: objectives }, () => Infinity)
  const nadir = Array.from({ length: objectives }, () => -Infinity)
  points.forEach((value, at) => {
    const k = at % objectives
    ideal[k] = Math.min(ideal[k], value)
    nadir[k] = Math.max(nadir[k], value)
  })
  return { ideal, nadir }
}
