/**
 * Robustness R of Schneider et al. (2011, recalled): mean of the largest part's share of all patches after 1, 2, … N losses; at most 1/2.
 * Without patches 0.
 * @param largest patches of the largest part after 0, 1, … N losses
 * @param patches N
 * @returns [1]
 * @throws RangeError unless every loss has its number
 */
export function schneiderRobustness(largest: ArrayLike<number>, patches: number): number {
  if (largest.length !== patches + 1)
    throw new RangeError(`${largest.length} sizes of the largest part: wanted ${patches + 1}, after 0 to ${patches} losses`)
  if (patches === 0) return 0
  let sum = 0
  for (let lost = 1; lost <= patches; lost++) sum += largest[lost] / patches
  return sum / patches
}
