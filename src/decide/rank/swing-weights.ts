/** Points of the greatest swing. */
const FULL = 100

/**
 * Weights from swings (von Winterfeldt and Edwards 1986): points for going from the worst to the best of each criterion, 100 for the
 * swing that matters most. They only make sense together with declared anchors.
 * @param points one for each criterion, in [0, 100], the greatest 100
 * @returns weights that add to 1
 * @throws RangeError
 */
export function swingWeights(points: ArrayLike<number>): Float64Array {
  const given = Float64Array.from(points)
  const bad = given.findIndex(x => !(x >= 0 && x <= FULL))
  if (bad >= 0) throw new RangeError(`points of criterion ${bad + 1}: got ${given[bad]}, want a number in [0, ${FULL}]`)
  if (!given.includes(FULL)) throw new RangeError(`got points ${Array.from(given).join(', ')}, want ${FULL} for the greatest swing`)
  const sum = given.reduce((a, b) => a + b, 0)
  return given.map(x => x / sum)
}
