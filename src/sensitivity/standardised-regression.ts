import { cholesky } from '../base/cholesky.ts'
import { correlationMatrix } from './correlation-matrix.ts'
import { solveLower } from './solve-lower.ts'
import { usableRows } from './usable-rows.ts'

export interface StandardisedRegression {
  /** [sd of output / sd of factor] by factor; NaN if a factor is determined by others */
  readonly coefficients: Float64Array
  /** [1] R^2, share of the variance that the linear model explains; below about 0.7 the coefficients tell little */
  readonly explained: number
}

/**
 * Standardised coefficients of the linear regression of the output on the factors. With independent factors the squares sum to R^2.
 * Rows that are not finite are left out.
 * Source: Saltelli et al. 2008, "Global sensitivity analysis: the primer", section 1.2.5.
 * @param factors values of each factor, one for each row
 * @param output one value for each row
 */
export function standardisedRegression(factors: readonly Float64Array[], output: Float64Array): StandardisedRegression {
  const rows = usableRows(factors, output)
  const matrix = correlationMatrix([...factors, output].map(values => Float64Array.from(rows, r => values[r])))
  const d = factors.length
  const lower = cholesky(matrix.slice(0, d).map(row => row.slice(0, d)))
  const z = solveLower(lower, matrix[d].slice(0, d))
  const coefficients = new Float64Array(d)
  for (let i = d - 1; i >= 0; i--) {
    let rest = z[i]
    for (let j = i + 1; j < d; j++) rest -= lower[j][i] * coefficients[j]
    coefficients[i] = rest / lower[i][i]
  }
  return { coefficients, explained: z.reduce((sum, value) => sum + value * value, 0) }
}
