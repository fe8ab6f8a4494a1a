import { tieGroups } from './tie-groups.ts'

/** Ranks of scores: 1 for the greatest, ties get the mean of their places. */
export function averageRanks(scores: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(scores.length)
  let place = 1
  for (const group of tieGroups(scores)) {
    for (const i of group) ranks[i] = place + (group.length - 1) / 2
    place += group.length
  }
  return ranks
}
