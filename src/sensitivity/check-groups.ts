/**
 * Factors of a design: columns that move together, for each factor.
 * @throws RangeError if there is no factor, or a column belongs to none, to two, or is not one of 0 to columns - 1
 */
export function checkGroups(groups: readonly (readonly number[])[], columns: number): void {
  if (groups.length === 0) throw new RangeError('a design needs at least one factor')
  const seen = new Set<number>()
  for (const column of groups.flat()) {
    if (!Number.isInteger(column) || column < 0 || column >= columns) {
      throw new RangeError(`column ${column} of a factor is not one of 0 to ${columns - 1}`)
    }
    if (seen.has(column)) throw new RangeError(`column ${column} belongs to two factors`)
    seen.add(column)
  }
  if (groups.some(group => group.length === 0)) throw new RangeError('a factor has no column')
  if (seen.size !== columns) throw new RangeError(`${columns - seen.size} of ${columns} columns belong to no factor`)
}
