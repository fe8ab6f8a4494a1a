import type { Milp } from './milp.ts'

/**
 * A programme that leaves plans out: from each, at least one action must differ. What a solver's tolerances let pass and an audit does not
 * is put aside like this, so that the next answer is another.
 * @param actions how many of the columns are actions
 */
export function withoutPlans(milp: Milp, plans: readonly (readonly number[])[], actions: number): Milp {
  if (plans.length === 0) return milp
  const sides = plans.map(plan => {
    const held = new Set(plan)
    return Array.from({ length: actions }, (_, a) => (held.has(a) ? -1 : 1))
  })
  const entries = milp.value.length
  return {
    ...milp,
    rowLower: Float64Array.from([...milp.rowLower, ...plans.map(({ length }) => 1 - length)]),
    rowUpper: Float64Array.from([...milp.rowUpper, ...plans.map(() => Infinity)]),
    rowStart: Int32Array.from([...milp.rowStart, ...plans.map((_, k) => entries + (k + 1) * actions)]),
    column: Int32Array.from([...milp.column, ...sides.flatMap(side => [...side.keys()])]),
    value: Float64Array.from([...milp.value, ...sides.flat()]),
  }
}
