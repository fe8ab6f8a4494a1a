import { CORRELATIONS } from '../engine/correlations.ts'
import { gaussianCopula } from '../engine/gaussian-copula.ts'
import type { FutureSample } from '../scenarios/future-sample.ts'
import { designMatrix } from './design-matrix.ts'
import type { Design } from './design.ts'

/** The rows of a design of sensitivity analysis, as futures. */
export interface DesignPoints {
  readonly rows: number
  /** Parameters and chance of row `r`. */
  readonly sample: (r: number) => FutureSample
}

/**
 * Quantiles between which a trajectory of Morris moves: its levels reach 0 and 1, where a distribution without bounds would be cut off by the
 * range of the table and not by what is known of the parameter.
 */
const INNER = { low: 0.01, high: 0.99 }
/** Futures that chance can pick from in a Saltelli design: more than any batch has rows. */
const FUTURES = 2_147_483_648

/**
 * The rows of a design. Each parameter has a column, chance has one; parameters of one factor that the model draws together are correlated
 * as in an ensemble, so that a factor of several keeps their joint distribution.
 * @param seed scrambles or shifts the design
 */
export function designPoints(design: Exclude<Design, { kind: 'ensemble' }>, seed: number): DesignPoints {
  const { factors } = design
  const columns = factors.flatMap(({ parameters, chance }) => (chance ? [''] : parameters))
  const matrix = designMatrix(design, seed)
  const chanceColumn = columns.indexOf('')
  const place = new Map(columns.map((name, column) => [name, column]))
  const copula = gaussianCopula(CORRELATIONS.filter(([first, second]) => place.has(first) && place.has(second)))
  return {
    rows: matrix.rows,
    sample(r) {
      const point = new Float64Array(columns.length)
      matrix.row(r, point)
      const { low, high } = design.kind === 'morris' ? INNER : { low: 0, high: 1 }
      const at = (full: string): number => low + (high - low) * point[place.get(full) ?? 0]
      const uniform = copula.correlate(at)
      return {
        parameters: { uniforms: full => (place.has(full) ? copula.inside(uniform(full, 0)) : undefined) },
        chance: chanceColumn < 0 ? 0 : chanceOf(design, point[chanceColumn], r),
      }
    },
  }
}

/** Chance as a number of futures: a trajectory has as many as levels, of its own; elsewhere any future may come. */
function chanceOf(design: Exclude<Design, { kind: 'ensemble' }>, u: number, r: number): number {
  if (design.kind !== 'morris') return Math.floor(u * FUTURES)
  const trajectory = Math.floor(r / (design.factors.length + 1))
  return trajectory * design.levels + Math.min(design.levels - 1, Math.floor(u * design.levels))
}
