import type { DecisionTable } from './decision-table.ts'
import { nearestTie } from './nearest-tie.ts'
import { tieGroups } from './tie-groups.ts'
import { valuedTable, type ValueOptions } from './valued-table.ts'
import { weightedRows } from './weighted-rows.ts'
import { weightsOf } from './weights-of.ts'

export interface RivalRadius {
  /** Index of the alternative. */
  readonly rival: number
  /** Distance to the nearest weights at which it draws level with the first; null: there are none. */
  readonly radius: number | null
  readonly weights: Float64Array | null
}

export interface StabilityRadius {
  /** Index of the first alternative. */
  readonly first: number
  readonly norm: 'l1' | 'euclid'
  /** The smallest change of weights that turns rank 1; null: none does. */
  readonly radius: number | null
  /** Who is then level with the first. */
  readonly rival: number | null
  /** The nearest weights at which rank 1 is shared. */
  readonly weights: Float64Array | null
  /** One for each other alternative, nearest first, those without one last. */
  readonly rivals: readonly RivalRadius[]
}

export interface StabilityOptions extends ValueOptions {
  /** l1 (default): sum of absolute changes, so 0.1 from one criterion to another is 0.2; euclid: straight-line distance. */
  readonly norm?: 'l1' | 'euclid'
}

/**
 * How far weights can move, all at once, before the first of a weighted sum is caught up: the nearest point of the simplex on which another
 * one scores the same; exact for each rival, hence for all.
 * @throws RangeError as `valuedTable` and `weightsOf`
 */
export function stabilityRadius(table: DecisionTable, weights: ArrayLike<number>, options: StabilityOptions = {}): StabilityRadius {
  const { norm = 'l1', ...valueOptions } = options
  const { values } = valuedTable(table, valueOptions)
  const w = weightsOf(weights, table.criteria)
  const m = w.length
  const first = tieGroups(weightedRows(values, w))[0][0]
  const rivals = table.alternatives
    .flatMap((_, rival) => (rival === first ? [] : [rival]))
    .map((rival): RivalRadius => {
      const lead = w.map((_, k) => values[first * m + k] - values[rival * m + k])
      const nearest = nearestTie(w, lead, norm)
      return { rival, radius: nearest?.distance ?? null, weights: nearest?.weights ?? null }
    })
    .toSorted((a, b) => compare(a.radius, b.radius) || a.rival - b.rival)
  const nearest = rivals.find(({ radius }) => radius !== null)
  return { first, norm, radius: nearest?.radius ?? null, rival: nearest?.rival ?? null, weights: nearest?.weights ?? null, rivals }
}

function compare(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}
