import { nonDominatedSort } from '../../src/decide/pareto/non-dominated-sort.ts'

/** The points that none of the others dominates. */
export function bestOf(points: readonly number[], objectives: number): Float64Array {
  const ranks = nonDominatedSort(Float64Array.from(points), objectives)
  return Float64Array.from(points.filter((_, at) => ranks[Math.floor(at / objectives)] === 0))
}
