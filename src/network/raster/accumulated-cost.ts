import type { CostRule } from './cost-rule.ts'
import { costSurface, type CostSurface } from './cost-surface.ts'
import type { Grid } from './grid.ts'
import { NO_STEP, spreadCost, type SpreadCost } from './spread-cost.ts'

/** Costs from the sources, and the ways they come by. */
export interface AccumulatedCost {
  /** [cost m] of each cell; 0 at the sources, Infinity where they do not lead and on impassable cells */
  readonly cost: Float64Array
  /** Cell from which each cell is reached; -1 at sources and unreachable cells. Of equal ways it is that from the lowest cell. */
  readonly from: Int32Array
}

export interface AccumulatedCostOptions {
  /** [cost m] stop here: cells that cost more count as unreachable. Default Infinity. */
  readonly limit?: number
  /** Costs towards the sources; `from` is then the next cell of the way there. Differs under the rule 'destination' only. */
  readonly towards?: boolean
}

/**
 * Cost of the cheapest way from the nearest source to each cell. The sources together are one super source: they cost nothing.
 *
 * A step to a side or diagonal costs its length times the mean resistance of the two cells, or that of the cell entered
 * ('destination'). The line of a knight's move runs a quarter of its length in each of four cells: it costs its length times their
 * mean, or the mean of the three entered; none of them may be impassable. (gdistance charges the end cells of such a move only,
 * which jumps barriers.) The mean rule with 8 neighbours is that of GRASS r.cost, ArcGIS Cost Distance and skimage; with 16 that
 * of r.cost -k.
 *
 * @param resistance [1] row by row, > 0 and finite; NaN is impassable
 * @param sources cells, by index
 * @throws RangeError for a resistance <= 0 or infinite, another shape, or a source outside or on an impassable cell
 */
export function accumulatedCost(
  grid: Grid,
  resistance: Float64Array,
  sources: Int32Array | Uint32Array,
  rule: CostRule,
  { limit = Infinity, towards = false }: AccumulatedCostOptions = {},
): AccumulatedCost {
  const surface = costSurface(grid, resistance, rule, towards)
  const spread = spreadCost(surface, sources, limit)
  return { from: cellsBefore(surface, spread), cost: withoutFrame(surface, spread) }
}

function cellsBefore({ rows, columns, stride, origin, cellOffset }: CostSurface, { step }: SpreadCost): Int32Array {
  const from = new Int32Array(rows * columns)
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let at = origin + row * stride, end = at + columns; at < end; at++, cell++) {
      const k = step[at]
      from[cell] = k === NO_STEP ? -1 : cell - cellOffset[k]
    }
  }
  return from
}

/** Closes the gaps in place: a second array would cost as much memory again. */
function withoutFrame({ rows, columns, stride, origin }: CostSurface, { cost }: SpreadCost): Float64Array {
  for (let row = 0; row < rows; row++) {
    const at = origin + row * stride
    cost.copyWithin(row * columns, at, at + columns)
  }
  return cost.subarray(0, rows * columns)
}
