import { cholesky } from '../base/cholesky.ts'
import type { Correlation } from './correlations.ts'

/** Parameters that are drawn together. */
export interface CorrelatedGroup {
  /** Full names, in the order in which the table names them. */
  readonly names: readonly string[]
  /** Correlation matrix of their normal scores. */
  readonly matrix: readonly (readonly number[])[]
  /** Its lower Cholesky factor, a row for each name. */
  readonly factor: readonly (readonly number[])[]
}

/** Gathers pairs into groups that are linked with one another; pairs of a group without a row are uncorrelated. */
export function correlatedGroups(pairs: readonly Correlation[]): readonly CorrelatedGroup[] {
  const groups: string[][] = []
  for (const [first, second] of pairs) {
    const linked = groups.filter(names => names.includes(first) || names.includes(second))
    const names = [...new Set([...linked.flat(), first, second])]
    for (const group of linked) groups.splice(groups.indexOf(group), 1)
    groups.push(names)
  }
  return groups.map(names => {
    const rho = (a: string, b: string): number =>
      pairs.find(([first, second]) => (first === a && second === b) || (first === b && second === a))?.[2] ?? 0
    const matrix = names.map(a => names.map(b => (a === b ? 1 : rho(a, b))))
    return { names, matrix, factor: cholesky(matrix) }
  })
}
