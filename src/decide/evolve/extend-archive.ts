import { FEASIBLE_UP_TO } from '../pareto/constrained-dominance.ts'
import type { GeneTable } from './gene-table.ts'
import { isFailed } from './is-failed.ts'

/** An epsilon archive as a list of individuals. */
export interface ExtendedArchive {
  /** Numbers of the individuals, in the order of their acceptance. */
  readonly archive: readonly number[]
  /** How many came into a box of their own. */
  readonly progress: number
}

/**
 * Offers individuals to an epsilon archive, one after the other; infeasible and failed ones are not taken. Of the boxes floor(f / epsilon)
 * none may dominate another; in one box the point nearest to its lower corner stays, of equally near ones the older. Source: Laumanns,
 * Thiele, Deb, Zitzler 2002, doi:10.1162/106365602760234108.
 */
export function extendArchive(
  table: GeneTable,
  archive: readonly number[],
  rows: readonly number[],
  epsilon: readonly number[],
): ExtendedArchive {
  let members = archive.map(row => boxed(table, row, epsilon))
  let progress = 0
  for (const row of rows) {
    const { violation } = table.individuals[row]
    if (isFailed(table.individuals[row]) || violation > FEASIBLE_UP_TO) continue
    const offered = boxed(table, row, epsilon)
    const relations = members.map(({ box }) => relation(box, offered.box))
    const twin = relations.indexOf('same')
    if (relations.includes('better') || (twin >= 0 && members[twin].distance <= offered.distance)) continue
    if (twin < 0) progress++
    members = [...members.filter((_, j) => relations[j] === 'apart'), offered]
  }
  return { archive: members.map(({ row }) => row), progress }
}

interface Boxed {
  readonly row: number
  readonly box: readonly number[]
  /** Squared distance from the lower corner of the box, in boxes. */
  readonly distance: number
}

function boxed(table: GeneTable, row: number, epsilon: readonly number[]): Boxed {
  const scaled = table.individuals[row].objectives.map((value, k) => value / epsilon[k])
  const box = scaled.map(Math.floor)
  return { row, box, distance: scaled.reduce((sum, value, k) => sum + (value - box[k]) * (value - box[k]), 0) }
}

/** How a member's box stands to the offered one. */
function relation(member: readonly number[], offered: readonly number[]): 'better' | 'worse' | 'same' | 'apart' {
  const better = member.some((value, k) => value < offered[k])
  const worse = member.some((value, k) => value > offered[k])
  if (better) return worse ? 'apart' : 'better'
  return worse ? 'worse' : 'same'
}
