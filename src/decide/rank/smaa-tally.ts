import { log } from '../../base/log.ts'
import { tieGroups } from './tie-groups.ts'

/** Counts over draws of weights and futures. */
export interface SmaaTally {
  /** counts[alternative * n + place]; ties share their places equally. */
  readonly places: Float64Array
  /** wins[a * n + b]: draws in which a is ahead of b; a tie is half a win for both. */
  readonly wins: Float64Array
  /** Sum of the weights of draws in which an alternative is first, shared like the place: sums[alternative * m + criterion]. */
  readonly firstWeights: Float64Array
  readonly add: (scores: Float64Array, weights: Float64Array) => void
  /** Entropy of the rankings seen [bit]; a tie is a ranking of its own. */
  readonly entropy: () => number
}

/**
 * An empty tally.
 * @param n number of alternatives
 * @param m number of criteria
 */
export function smaaTally(n: number, m: number): SmaaTally {
  const places = new Float64Array(n * n)
  const wins = new Float64Array(n * n)
  const firstWeights = new Float64Array(n * m)
  const rankings = new Map<string, number>()
  return { places, wins, firstWeights, add, entropy }

  function add(scores: Float64Array, weights: Float64Array): void {
    const groups = tieGroups(scores)
    const ranking = groups.map(group => group.join('=')).join('>')
    rankings.set(ranking, (rankings.get(ranking) ?? 0) + 1)
    let place = 0
    for (const group of groups) {
      for (const i of group) {
        for (let p = place; p < place + group.length; p++) places[i * n + p] += 1 / group.length
        if (place === 0) for (let k = 0; k < m; k++) firstWeights[i * m + k] += weights[k] / group.length
        for (const j of group) if (j !== i) wins[i * n + j] += 0.5
      }
      place += group.length
    }
    const order = groups.map((group, g) => ({ group, behind: groups.slice(g + 1).flat() }))
    for (const { group, behind } of order) for (const i of group) for (const j of behind) wins[i * n + j]++
  }

  function entropy(): number {
    const counts = Array.from(rankings.values())
    const draws = counts.reduce((a, b) => a + b, 0)
    // 0 is added so that certainty is 0, not -0.
    return 0 - counts.reduce((sum, count) => sum + ((count / draws) * log(count / draws)) / log(2), 0)
  }
}
