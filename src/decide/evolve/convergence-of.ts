import { FEASIBLE_UP_TO } from '../pareto/constrained-dominance.ts'
import { hypervolume } from '../pareto/hypervolume.ts'
import type { ConvergenceRow } from './convergence.ts'
import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'
import { pointsOf } from './points-of.ts'

/** The row of the history that tells of a state at the end of its generation. */
export function convergenceOf(state: EvolutionState, { objectives, epsilon, reference }: EvolutionSettings): ConvergenceRow {
  const { table, population, rank, archive } = state
  const isBest = (row: number, j: number): boolean => rank[j] === 0 && table.individuals[row].violation <= FEASIBLE_UP_TO
  const elite = epsilon === undefined ? population.filter(isBest) : archive
  const { points } = pointsOf(
    elite.map(row => table.individuals[row]),
    objectives,
  )
  const least = population.reduce((least, row) => Math.min(least, table.individuals[row].violation), Infinity)
  return {
    generation: state.generation,
    evaluations: table.individuals.length,
    failed: table.failed(),
    refinements: state.refinements,
    hypervolume: reference === undefined ? null : hypervolume(points, objectives, reference),
    epsilonProgress: epsilon === undefined ? null : state.epsilonProgress,
    nondominated: elite.length,
    bestViolation: population.length === 0 ? null : least <= FEASIBLE_UP_TO ? 0 : least,
  }
}
