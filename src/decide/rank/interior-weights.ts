import type { WeightRow } from './weight-rows.ts'

/** Room smaller than this is none. */
const NO_ROOM = 1e-9
const NEAR = 1e-12

/**
 * Weights as far as possible from every row and from 0 (greatest least slack, rows scaled to length 1), by the simplex method with Bland's
 * rule (1977). The first weight is 1 minus the others; the slack is shifted so that the corner with the first weight 1 is a start.
 * @param count number of criteria
 * @returns null if the rows leave no room: nothing, or less than a full-dimensional part of the simplex
 */
export function interiorWeights(rows: readonly WeightRow[], count: number): Float64Array | null {
  const lengths = rows.map(({ coefficients }) => Math.sqrt(coefficients.reduce((sum, a) => sum + a * a, 0)))
  const shift = rows.reduce((most, { coefficients, limit }, r) => Math.max(most, (coefficients[0] - limit) / lengths[r]), 0)
  // Columns: the weights but the first, the shifted slack, the right-hand side.
  const tableau = rows.map(({ coefficients, limit }, r) => [
    ...Array.from(coefficients.subarray(1), a => a - coefficients[0]),
    lengths[r],
    Math.max(0, limit - coefficients[0] + lengths[r] * shift),
  ])
  tableau.push([...Array.from({ length: count - 1 }, () => 1), 1, 1 + shift])
  for (let k = 1; k < count; k++) tableau.push([...Array.from({ length: count - 1 }, (_, j) => (j === k - 1 ? -1 : 0)), 1, shift])
  const solution = maximiseLast(tableau, count)
  const slack = solution[count - 1] - shift
  if (slack <= NO_ROOM) return null
  const others = solution.slice(0, count - 1)
  return Float64Array.from([1 - others.reduce((sum, w) => sum + w, 0), ...others])
}

/** Maximises the last of `count` variables, all at least 0, under tableau rows [coefficients..., limit >= 0]; overwrites the tableau. */
function maximiseLast(tableau: number[][], count: number): number[] {
  const basis = tableau.map((_, r) => count + r)
  const columns = Array.from({ length: count }, (_, k) => k)
  const gain = Array.from({ length: count + 1 }, (_, k) => (k === count - 1 ? 1 : 0))
  for (;;) {
    const entering = smallest(columns.flatMap((variable, c) => (gain[c] > NEAR ? [{ variable, at: c }] : [])))
    if (entering === null) break
    const ratios = tableau.flatMap((row, r) => (row[entering] > NEAR ? [{ r, ratio: row[count] / row[entering] }] : []))
    const least = ratios.reduce((a, { ratio }) => Math.min(a, ratio), Infinity)
    const leaving = smallest(ratios.flatMap(({ r, ratio }) => (ratio <= least ? [{ variable: basis[r], at: r }] : [])))
    if (leaving === null) break
    pivot(tableau, gain, leaving, entering)
    const variable = basis[leaving]
    basis[leaving] = columns[entering]
    columns[entering] = variable
  }
  const solution = Array.from({ length: count }, () => 0)
  basis.forEach((variable, r) => {
    if (variable < count) solution[variable] = tableau[r][count]
  })
  return solution
}

/** Position of the variable of lowest number (Bland's rule: no cycles). */
function smallest(candidates: readonly { readonly variable: number; readonly at: number }[]): number | null {
  return candidates.length === 0 ? null : candidates.reduce((a, b) => (b.variable < a.variable ? b : a)).at
}

/** Exchanges a basic and a non-basic variable in the condensed tableau. */
function pivot(tableau: number[][], gain: number[], leaving: number, entering: number): void {
  const own = tableau[leaving]
  const scale = 1 / own[entering]
  for (const row of [...tableau, gain]) {
    if (row === own) continue
    const factor = row[entering] * scale
    for (let c = 0; c < row.length; c++) row[c] = c === entering ? -factor : row[c] - factor * own[c]
  }
  for (let c = 0; c < own.length; c++) own[c] = c === entering ? scale : own[c] * scale
}
