import type { Milp } from './milp.ts'

/** A programme whose numbers are near 1, and what one of its objective is worth in the objective of the first. */
export interface ScaledMilp {
  readonly milp: Milp
  readonly unit: number
}

/**
 * Brings the objective and every row to greatest entries from 1 to 2. Solvers compare with absolute tolerances, so what is counted in millionths
 * would all be the same to them, and what is counted in trillions never exact. The factors are powers of two: no number loses a bit.
 */
export function scaledMilp(milp: Milp): ScaledMilp {
  const { objective, rowLower, rowUpper, rowStart, value } = milp
  const unit = nearestPower(greatest(objective, 0, objective.length))
  const factors = Float64Array.from(rowUpper, (_, r) => nearestPower(greatest(value, rowStart[r], rowStart[r + 1])))
  const scaledValue = new Float64Array(value.length)
  factors.forEach((factor, r) => {
    for (let k = rowStart[r]; k < rowStart[r + 1]; k++) scaledValue[k] = value[k] / factor
  })
  return {
    unit,
    milp: {
      ...milp,
      objective: objective.map(worth => worth / unit),
      rowLower: rowLower.map((limit, r) => limit / factors[r]),
      rowUpper: rowUpper.map((limit, r) => limit / factors[r]),
      value: scaledValue,
    },
  }
}

function greatest(values: Float64Array, from: number, to: number): number {
  let most = 0
  for (let k = from; k < to; k++) most = Math.max(most, Math.abs(values[k]))
  return most
}

/** The greatest power of two that is not over `amount`; 1 for nothing. Within the range in which such powers and their inverses are exact. */
function nearestPower(amount: number): number {
  if (amount === 0) return 1
  let power = 1
  while (power * 2 <= amount) power *= 2
  while (power > amount && power > SMALLEST) power /= 2
  return power
}

/** 2 to the -1000: what is less is as good as nothing. */
const SMALLEST = 9.332636185032189e-302
