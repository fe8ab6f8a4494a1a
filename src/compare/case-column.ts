import type { CaseColumn } from '../decide/discover/cases.ts'

/** Whole numbers that are no more than this many are kinds, not amounts. */
const KINDS = 2

/** A column of an input for scenario discovery: kinds where it takes only two whole numbers, as a choice of model does; amounts otherwise. */
export function caseColumn(name: string, values: Float64Array): CaseColumn {
  if (!values.every(Number.isInteger)) return { name, kind: 'number', values }
  const kinds = [...new Set(values)].toSorted((a, b) => a - b)
  if (kinds.length > KINDS) return { name, kind: 'integer', values }
  return { name, kind: 'category', values: values.map(value => kinds.indexOf(value)), categories: kinds.map(String) }
}
