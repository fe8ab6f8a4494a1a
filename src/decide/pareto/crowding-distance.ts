/**
 * How lonely each point of a front is: over the objectives the sum of the gap between its two neighbours, divided by the range of the front
 * in that objective. Not divided by the number of objectives: the middle one of (0, 1), (0.5, 0.5), (1, 0) gets 2. The outermost points of
 * every objective get Infinity; an objective in which all points agree says nothing. Of equal points the first is counted and all others
 * get 0. Source: Deb, Pratap, Agarwal, Meyarivan 2002, doi:10.1109/4235.996017.
 * @param points points[i * objectives + k], finite
 * @param members numbers of the points that are the front; all points unless given
 * @returns [1] by member, 0 to Infinity
 */
export function crowdingDistance(points: Float64Array, objectives: number, members?: ArrayLike<number>): Float64Array {
  const n = members?.length ?? points.length / objectives
  const columns = Array.from({ length: objectives }, (_, k) =>
    Float64Array.from({ length: n }, (_, j) => points[(members === undefined ? j : members[j]) * objectives + k]),
  )
  const distances = new Float64Array(n)
  const distinct = firstOfEqual(columns, n)
  // A single point is outermost although no objective has a range.
  if (distinct.length === 1) distances[distinct[0]] = Infinity
  for (const column of columns) addGaps(column, distinct, distances)
  return distances
}

function addGaps(column: Float64Array, distinct: readonly number[], distances: Float64Array): void {
  const order = distinct.toSorted((a, b) => column[a] - column[b])
  const end = order.length - 1
  const range = column[order[end]] - column[order[0]]
  if (!(range > 0)) return
  distances[order[0]] = Infinity
  distances[order[end]] = Infinity
  for (let j = 1; j < end; j++) distances[order[j]] += (column[order[j + 1]] - column[order[j - 1]]) / range
}

/** Numbers of the points that differ from all before them. */
function firstOfEqual(columns: readonly Float64Array[], n: number): readonly number[] {
  const compare = (a: number, b: number): number => {
    for (const column of columns) if (column[a] !== column[b]) return column[a] - column[b]
    return 0
  }
  const order = Array.from({ length: n }, (_, j) => j).toSorted(compare)
  return order.filter((j, at) => at === 0 || compare(order[at - 1], j) !== 0)
}
