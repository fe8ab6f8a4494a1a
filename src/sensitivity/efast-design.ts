import { hash32 } from '../base/hash32.ts'
import { keyedDraw } from '../base/keyed-draw.ts'
import { checkGroups } from './check-groups.ts'
import type { DesignMatrix } from './design-matrix.ts'
import { EFAST_HARMONICS, efastFrequency } from './efast-frequency.ts'

export interface EfastOptions {
  /** Columns of each factor; those of one factor share its frequency, each with its own phase. */
  readonly groups: readonly (readonly number[])[]
  readonly columns: number
  /** N, points of each curve */
  readonly samples: number
  readonly seed: number | string
  /** Curves for each factor, default 1. Intervals need two or more. */
  readonly curves?: number
  /** M, harmonics that count, default 4 */
  readonly harmonics?: number
}

const PHASE = hash32('phase of an eFAST curve')
/** [turn] where the sine is at its least, seen from where it rises through 0 */
const LEAST = 0.25

/**
 * Search curves of the extended Fourier amplitude sensitivity test: x = 1/2 + asin(sin(omega s + phi)) / pi at N equal steps of s, a triangular
 * wave. On the curve of a factor it has the highest frequency that M harmonics allow, the others have low ones; phases are random. Rows: all
 * points of the curve of factor 1, 2, ..., then the second curve of each, and so on; more curves keep the first rows.
 * Source: Saltelli, Tarantola & Chan 1999, Technometrics 41:39-56, eq. 21 (curve), section 4 (frequencies).
 * @throws RangeError if N <= 4 M^2, there is no curve, or the factors do not share the columns out
 */
export function efastDesign(options: EfastOptions): DesignMatrix {
  const { groups, columns, samples, seed, curves = 1, harmonics = EFAST_HARMONICS } = options
  checkGroups(groups, columns)
  const highest = efastFrequency(samples, harmonics)
  if (!(Number.isInteger(curves) && curves >= 1)) throw new RangeError(`${curves} curves, wanted 1 or more`)
  const low = lowFrequencies(groups.length - 1, Math.floor(highest / (2 * harmonics)))
  const phase = new Float64Array(columns)
  let made = -1
  const make = (curve: number): void => {
    const factor = curve % groups.length
    const draw = keyedDraw(seed, Math.floor(curve / groups.length))
    for (let column = 0; column < columns; column++) phase[column] = draw.uniform('resampling', PHASE, factor, column)
    made = curve
  }
  return {
    rows: curves * groups.length * samples,
    columns,
    row(r, out) {
      const curve = Math.floor(r / samples)
      if (curve !== made) make(curve)
      const own = curve % groups.length
      const step = r - curve * samples
      for (let factor = 0; factor < groups.length; factor++) {
        const frequency = factor === own ? highest : low[factor < own ? factor : factor - 1]
        // Whole turns are taken off as whole numbers, so late points are as exact as early ones.
        const turns = ((frequency * step) % samples) / samples
        const group = groups[factor]
        for (let i = 0; i < group.length; i++) out[group[i]] = triangle(turns + phase[group[i]])
      }
    },
  }
}

/** 1/2 + asin(sin(2 pi t)) / pi. */
function triangle(turns: number): number {
  const fromLeast = turns + LEAST - Math.floor(turns + LEAST)
  return fromLeast < 0.5 ? 2 * fromLeast : 2 - 2 * fromLeast
}

/** Frequencies from 1 to `highest`, evenly spread, or in turn if there are more factors. */
function lowFrequencies(count: number, highest: number): Int32Array {
  const spread = (i: number): number => (count > 1 ? 1 + Math.floor((i * (highest - 1)) / (count - 1)) : 1)
  return Int32Array.from({ length: count }, (_, i) => (highest >= count ? spread(i) : 1 + (i % highest)))
}
