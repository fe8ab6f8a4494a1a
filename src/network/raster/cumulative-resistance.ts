import { accumulatedCost } from './accumulated-cost.ts'
import type { CostRule } from './cost-rule.ts'
import type { Grid } from './grid.ts'
import { patchCells } from './patch-cells.ts'
import type { Patches } from './patches.ts'

/**
 * Minimum cumulative resistance (MCR): the cost from the nearest patch, sum of length times resistance, not scaled.
 *
 * Source: Knaapen, Scheffer & Harms (1992), Landscape and Urban Planning 23:1-16, with the identity for their monotone function.
 *
 * @returns [cost m] of each cell; Infinity where no patch leads
 * @throws RangeError as `accumulatedCost`
 */
export function cumulativeResistance(grid: Grid, resistance: Float64Array, patches: Patches, rule: CostRule): Float64Array {
  return accumulatedCost(grid, resistance, patchCells(patches).cells, rule).cost
}
