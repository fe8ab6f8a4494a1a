import { FEASIBLE_UP_TO } from '../pareto/constrained-dominance.ts'
import { nonDominatedSort } from '../pareto/non-dominated-sort.ts'
import { frontsOf } from './fronts-of.ts'
import { niche } from './niche.ts'
import { nsga3Bounds } from './nsga3-bounds.ts'
import { referenceLines } from './reference-lines.ts'
import type { Selection, Survivors } from './selection.ts'

/**
 * NSGA-III: whole fronts live on, best first; of the front that does not fit in whole, those near the directions that have the fewest
 * points. As parents all feasible points are equal; infeasible ones come after them, by violation. Source: Deb, Jain 2014,
 * doi:10.1109/TEVC.2013.2281535; constraints: Jain, Deb 2014, doi:10.1109/TEVC.2013.2281534.
 * @param directions directions[i * objectives + k], as `referencePoints` makes them
 */
export function nsga3(directions: Float64Array): Selection {
  return {
    name: 'NSGA-III',
    survive(points, objectives, violation, size, memory, uniform) {
      if (directions.length === 0 || directions.length % objectives !== 0) {
        throw new RangeError(`${directions.length} numbers are no directions of ${objectives} objectives`)
      }
      const ranks = nonDominatedSort(points, objectives, violation)
      const fronts = frontsOf(ranks)
      const feasible = fronts.filter(front => violation[front[0]] <= FEASIBLE_UP_TO)
      const candidates = feasible.flat()
      if (candidates.length === 0) return survivors(fronts.flat().slice(0, size), ranks, violation, memory)

      const bounds = nsga3Bounds(points, objectives, candidates, feasible[0], memory)
      if (candidates.length <= size) {
        const rest = fronts.slice(feasible.length).flat()
        return survivors([...candidates, ...rest].slice(0, size), ranks, violation, bounds.memory)
      }
      const kept: number[] = []
      let split = 0
      while (kept.length + feasible[split].length <= size) kept.push(...feasible[split++])
      if (kept.length === size) return survivors(kept, ranks, violation, bounds.memory)
      const considered = [...kept, ...feasible[split]]
      const { line, distance } = referenceLines(points, objectives, considered, directions, bounds)
      const picked = niche(line, distance, kept.length, size - kept.length, directions.length / objectives, uniform)
      return survivors([...kept, ...picked.map(j => considered[j])], ranks, violation, bounds.memory)
    },
  }
}

function survivors(chosen: readonly number[], ranks: Int32Array, violation: Float64Array, memory: Survivors['memory']): Survivors {
  return {
    chosen: Int32Array.from(chosen),
    rank: Int32Array.from(chosen, i => (violation[i] <= FEASIBLE_UP_TO ? 0 : ranks[i] + 1)),
    spread: new Float64Array(chosen.length),
    memory,
  }
}
