import { cholesky } from '../base/cholesky.ts'
import { averageRanks } from './average-ranks.ts'
import { correlationMatrix } from './correlation-matrix.ts'
import { solveLower } from './solve-lower.ts'
import { usableRows } from './usable-rows.ts'

/** [1] share of the variance of ranks below which what others leave unexplained is rounding */
const ROUNDING = 1e-12

/**
 * Partial rank correlation of each factor with the output, from -1 to 1: that of the ranks once what the other factors explain linearly is
 * taken from both. A cheap first look at monotone effects. 0 where the others leave nothing to explain; NaN if the other factors determine
 * each other. Rows that are not finite are left out.
 * Source: Iman, Helton & Campbell 1981, J. Qual. Technol. 13:174-183.
 * @param factors values of each factor, one for each row
 * @param output one value for each row
 */
export function partialRankCorrelation(factors: readonly Float64Array[], output: Float64Array): Float64Array {
  const rows = usableRows(factors, output)
  const ranks = [...factors, output].map(values => averageRanks(Float64Array.from(rows, r => values[r])))
  const matrix = correlationMatrix(ranks)
  const y = factors.length
  return Float64Array.from(factors, (_, j) => {
    const others = factors.map((_, k) => k).filter(k => k !== j)
    const lower = cholesky(others.map(row => others.map(column => matrix[row][column])))
    const ofFactor = solveLower(
      lower,
      others.map(k => matrix[k][j]),
    )
    const ofOutput = solveLower(
      lower,
      others.map(k => matrix[k][y]),
    )
    const restOfFactor = 1 - product(ofFactor, ofFactor)
    const restOfOutput = 1 - product(ofOutput, ofOutput)
    if (restOfFactor < ROUNDING || restOfOutput < ROUNDING) return 0
    const partial = (matrix[j][y] - product(ofFactor, ofOutput)) / Math.sqrt(restOfFactor * restOfOutput)
    return partial > 1 ? 1 : partial < -1 ? -1 : partial
  })
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0)
}
