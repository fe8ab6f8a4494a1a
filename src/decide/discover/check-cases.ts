import type { CaseColumn, Cases } from './cases.ts'

/**
 * Checks cases: names, lengths, and that no value is missing.
 * @throws RangeError
 */
export function checkCases({ columns, fails, weights }: Cases): void {
  const n = fails.length
  if (n === 0) throw new RangeError('got 0 cases, want at least 1')
  if (columns.length === 0) throw new RangeError('got 0 columns, want at least 1')
  for (const { name, values } of columns)
    if (values.length !== n) throw new RangeError(`column "${name}": got ${values.length} values, want ${n}`)
  const twice = columns.find(({ name }, j) => columns.findIndex(other => other.name === name) !== j)
  if (twice) throw new RangeError(`column "${twice.name}": got it twice, want each name once`)
  for (const column of columns) checkValues(column)
  const other = fails.findIndex(y => y > 1)
  if (other >= 0) throw new RangeError(`row ${other}: got ${fails[other]} for fails, want 0 or 1`)
  if (weights) checkWeights(weights, n)
}

function checkValues({ name, kind, values, categories }: CaseColumn): void {
  if ((kind === 'category') !== (categories !== undefined))
    throw new RangeError(
      `column "${name}": got kind ${kind} ${categories ? 'with' : 'without'} categories, want names for that kind and no other`,
    )
  const row = values.findIndex(value => !isGood(value, kind, categories?.length ?? 0))
  if (row >= 0) throw new RangeError(`column "${name}", row ${row}: got ${values[row]}, want ${WANTED[kind]}`)
}

const WANTED = {
  number: 'a number (missing values: leave the row out)',
  integer: 'a whole number (missing values: leave the row out)',
  category: 'the index of a category (missing values: make them a category)',
} as const

function isGood(value: number, kind: CaseColumn['kind'], categories: number): boolean {
  if (kind === 'number') return Number.isFinite(value)
  return Number.isInteger(value) && (kind === 'integer' || (value >= 0 && value < categories))
}

function checkWeights(weights: Float64Array, n: number): void {
  if (weights.length !== n) throw new RangeError(`weights: got ${weights.length}, want ${n}`)
  const bad = weights.findIndex(weight => !(weight > 0 && weight < Infinity))
  if (bad >= 0) throw new RangeError(`row ${bad}: got weight ${weights[bad]}, want a number above 0`)
}
