/**
 * Fills the free places of NSGA-III. Again and again one of the lines with the fewest members so far, drawn at random, gets one of its open
 * points: the nearest to the line where it has no member yet, else a random one. Lines without open points are left out.
 * @param line number of the line of each point, those that are already in first
 * @param distance [1] of each point from its line
 * @param taken number of points that are already in
 * @param free places to fill, at most the number of open points
 * @param lines number of lines
 * @param uniform numbers in (0, 1)
 * @returns numbers of the points that get the places, in the order of their choice
 */
export function niche(
  line: Int32Array,
  distance: Float64Array,
  taken: number,
  free: number,
  lines: number,
  uniform: () => number,
): readonly number[] {
  const members = new Int32Array(lines)
  for (let j = 0; j < taken; j++) members[line[j]]++
  const open: number[][] = Array.from({ length: lines }, () => [])
  for (let j = taken; j < line.length; j++) open[line[j]].push(j)
  const picked: number[] = []
  while (picked.length < free) {
    const chosen = pick(leastCrowdedLines(members, open), uniform)
    const waiting = open[chosen]
    const next = members[chosen] === 0 ? nearest(waiting, distance) : pick(waiting, uniform)
    picked.push(next)
    members[chosen]++
    open[chosen] = waiting.filter(j => j !== next)
  }
  return picked
}

function leastCrowdedLines(members: Int32Array, open: readonly (readonly number[])[]): readonly number[] {
  let fewest = Infinity
  let found: number[] = []
  for (let l = 0; l < members.length; l++) {
    if (open[l].length === 0 || members[l] > fewest) continue
    if (members[l] < fewest) found = []
    fewest = members[l]
    found.push(l)
  }
  return found
}

function nearest(waiting: readonly number[], distance: Float64Array): number {
  return waiting.reduce((best, j) => (distance[j] < distance[best] ? j : best))
}

function pick(from: readonly number[], uniform: () => number): number {
  return from[Math.floor(uniform() * from.length)]
}
