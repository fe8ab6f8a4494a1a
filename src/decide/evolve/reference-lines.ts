import type { Nsga3Bounds } from './nsga3-bounds.ts'

/** To which reference line each point belongs. */
export interface ReferenceLines {
  /** Number of the nearest line of each point. */
  readonly line: Int32Array
  /** [1] Distance of the point from it, squared. */
  readonly distance: Float64Array
}

/**
 * The reference line, from the ideal point in one of the directions, that is nearest to each point, in objectives scaled to 0 at the ideal
 * and 1 at the nadir point; the first of equally near ones.
 * @param points points[i * objectives + k]
 * @param members numbers of the points that are looked at
 * @param directions directions[i * objectives + k], at least one, none of them 0
 */
export function referenceLines(
  points: Float64Array,
  objectives: number,
  members: readonly number[],
  directions: Float64Array,
  { nadir, memory: { ideal } }: Nsga3Bounds,
): ReferenceLines {
  const lines = directions.length / objectives
  const units = unitVectors(directions, objectives)
  const line = new Int32Array(members.length)
  const distance = new Float64Array(members.length)
  const scaled = new Float64Array(objectives)
  for (let j = 0; j < members.length; j++) {
    let square = 0
    for (let k = 0; k < objectives; k++) {
      scaled[k] = (points[members[j] * objectives + k] - ideal[k]) / (nadir[k] - ideal[k])
      square += scaled[k] * scaled[k]
    }
    // The nearest line is the one with the longest shadow of the point on it.
    let longest = -Infinity
    for (let l = 0; l < lines; l++) {
      let shadow = 0
      for (let k = 0; k < objectives; k++) shadow += scaled[k] * units[l * objectives + k]
      if (shadow > longest) {
        longest = shadow
        line[j] = l
      }
    }
    distance[j] = Math.max(0, square - longest * longest)
  }
  return { line, distance }
}

function unitVectors(directions: Float64Array, objectives: number): Float64Array {
  const units = new Float64Array(directions.length)
  for (let from = 0; from < directions.length; from += objectives) {
    let square = 0
    for (let k = from; k < from + objectives; k++) square += directions[k] * directions[k]
    const length = Math.sqrt(square)
    for (let k = from; k < from + objectives; k++) units[k] = directions[k] / length
  }
  return units
}
