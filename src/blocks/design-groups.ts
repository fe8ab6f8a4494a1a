import type { Factor } from './factor.ts'

/** Columns of a design: one for each parameter of each factor, one for chance. */
export function designGroups(factors: readonly Factor[]): { readonly groups: readonly (readonly number[])[]; readonly columns: number } {
  let columns = 0
  const groups = factors.map(({ parameters, chance }) => (chance ? [columns++] : parameters.map(() => columns++)))
  return { groups, columns }
}
