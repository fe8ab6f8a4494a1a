import type { CaseColumn, Cases } from './cases.ts'
import type { Restriction } from './restriction.ts'

/**
 * Which cases a rule holds for.
 * @returns by row 1 or 0; all 1 for a rule that asks nothing
 * @throws RangeError for a column or category that the cases do not have
 */
export function rowsInRule({ columns, fails }: Pick<Cases, 'columns' | 'fails'>, rule: readonly Restriction[]): Uint8Array {
  const inside = new Uint8Array(fails.length).fill(1)
  for (const restriction of rule) {
    const column = columns.find(({ name }) => name === restriction.column)
    if (!column) throw new RangeError(`got a rule on column "${restriction.column}", want one of ${columns.map(c => c.name).join(', ')}`)
    const holds = holder(column, restriction)
    for (let row = 0; row < inside.length; row++) if (!holds(column.values[row])) inside[row] = 0
  }
  return inside
}

function holder(column: CaseColumn, { lower = -Infinity, upper = Infinity, categories }: Restriction): (value: number) => boolean {
  if (!categories) return value => value >= lower && value <= upper
  const names = column.categories ?? []
  const unknown = categories.find(name => !names.includes(name))
  if (unknown !== undefined) throw new RangeError(`column "${column.name}": got category "${unknown}", want one of ${names.join(', ')}`)
  const allowed = new Set(categories.map(name => names.indexOf(name)))
  return value => allowed.has(value)
}
