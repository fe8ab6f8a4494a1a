import { crowdingDistance } from '../pareto/crowding-distance.ts'
import { nonDominatedSort } from '../pareto/non-dominated-sort.ts'
import { frontsOf } from './fronts-of.ts'
import type { Selection } from './selection.ts'

/**
 * NSGA-II: whole fronts live on, best first; of the front that does not fit in whole, the least crowded. It remembers and draws nothing;
 * equal crowding goes to the earlier point. For two objectives. Source: Deb, Pratap, Agarwal, Meyarivan 2002, doi:10.1109/4235.996017.
 */
export function nsga2(): Selection {
  return {
    name: 'NSGA-II',
    survive(points, objectives, violation, size) {
      const ranks = nonDominatedSort(points, objectives, violation)
      const chosen: number[] = []
      const spread: number[] = []
      for (const front of frontsOf(ranks)) {
        if (chosen.length >= size) break
        const distances = crowdingDistance(points, objectives, front)
        const order = front.map((_, j) => j)
        const kept = chosen.length + front.length <= size ? order : leastCrowded(order, distances).slice(0, size - chosen.length)
        for (const j of kept) {
          chosen.push(front[j])
          spread.push(distances[j])
        }
      }
      return {
        chosen: Int32Array.from(chosen),
        rank: Int32Array.from(chosen, i => ranks[i]),
        spread: Float64Array.from(spread),
        memory: undefined,
      }
    },
  }
}

/** Infinity - Infinity is NaN, so the comparison is spelt out; toSorted keeps the order of equals. */
function leastCrowded(order: readonly number[], distances: Float64Array): readonly number[] {
  return order.toSorted((a, b) => (distances[a] === distances[b] ? 0 : distances[a] > distances[b] ? -1 : 1))
}
