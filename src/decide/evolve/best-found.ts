import { FEASIBLE_UP_TO } from '../pareto/constrained-dominance.ts'
import { nonDominatedSort } from '../pareto/non-dominated-sort.ts'
import type { EvolutionState } from './evolution-state.ts'
import type { Individual } from './individual.ts'
import { pointsOf } from './points-of.ts'

/** The best that is known. */
export interface BestFound {
  /** Numbers of the individuals, in the order in which they were made. */
  readonly rows: readonly number[]
  /** False: nothing feasible is known, and these have the smallest violation. */
  readonly feasible: boolean
}

/**
 * What nothing dominates among the archive (the population, where there is none) and the given individuals; while nothing there is
 * feasible, what violates least. Empty only where all have failed. Plans of equal worth are all told.
 */
export function bestFound({ table, archive, population, given }: EvolutionState, objectives: number): BestFound {
  const pool = archive.length > 0 ? archive : population
  const rows = [...new Set([...pool, ...given])].toSorted((a, b) => a - b)
  const members: readonly Individual[] = rows.map(row => table.individuals[row])
  const { points, violation } = pointsOf(members, objectives)
  const ranks = nonDominatedSort(points, objectives, violation)
  const best = rows.filter((_, j) => ranks[j] === 0)
  return { rows: best, feasible: best.length > 0 && table.individuals[best[0]].violation <= FEASIBLE_UP_TO }
}
