import { averageRanks } from './average-ranks.ts'

/**
 * Weights for people who only give an order (Barron and Barrett 1996): the centroid of all weights in that order,
 * w of place p among K = (1/K) sum over j = p..K of 1/j. Criteria of equal rank share the mean of their places' weights.
 * @param ranks one for each criterion, the smaller the more important; finite
 * @returns weights that add to 1
 * @throws RangeError
 */
export function rankOrderCentroid(ranks: ArrayLike<number>): Float64Array {
  const given = Float64Array.from(ranks)
  const bad = given.findIndex(rank => !Number.isFinite(rank))
  if (given.length === 0 || bad >= 0) throw new RangeError(`got ranks ${Array.from(given).join(', ')}, want at least one, all finite`)
  const count = given.length
  const atPlace = new Float64Array(count)
  for (let place = count; place >= 1; place--) atPlace[place - 1] = (place < count ? atPlace[place] : 0) + 1 / (place * count)
  const places = averageRanks(given.map(rank => -rank))
  return places.map(place => {
    // Those that share a mean place hold the places around it.
    const size = places.reduce((sum, other) => sum + (other === place ? 1 : 0), 0)
    const first = place - (size - 1) / 2
    return atPlace.slice(first - 1, first - 1 + size).reduce((a, b) => a + b, 0) / size
  })
}
