import { FEASIBLE_UP_TO } from '../pareto/constrained-dominance.ts'
import { epsilonArchive } from '../pareto/epsilon-archive.ts'
import type { GeneTable } from './gene-table.ts'

/** An epsilon archive as a list of individuals. */
export interface ExtendedArchive {
  /** Numbers of the individuals, in the order of their acceptance. */
  readonly archive: readonly number[]
  /** How many of the offered ones came into a box of their own. */
  readonly progress: number
}

/**
 * Offers individuals to an epsilon archive, one after the other; infeasible and failed ones are not taken. The archive is made anew from
 * its members each time, so that nothing but the list has to be kept.
 */
export function extendArchive(
  { individuals }: GeneTable,
  members: readonly number[],
  rows: readonly number[],
  epsilon: readonly number[],
): ExtendedArchive {
  const archive = epsilonArchive<number>(epsilon)
  const offer = (row: number): void => {
    const { objectives, violation } = individuals[row]
    if (violation <= FEASIBLE_UP_TO) archive.offer(objectives, row)
  }
  members.forEach(offer)
  const before = archive.progress()
  rows.forEach(offer)
  return { archive: archive.members().map(({ payload }) => payload), progress: archive.progress() - before }
}
