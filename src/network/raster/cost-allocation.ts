import type { CostRule } from './cost-rule.ts'
import { costSurface } from './cost-surface.ts'
import { framedCell } from './framed-cell.ts'
import type { Grid } from './grid.ts'
import { patchCells } from './patch-cells.ts'
import type { Patches } from './patches.ts'
import { spreadCost } from './spread-cost.ts'
import { stepCost } from './step-cost.ts'

/**
 * The patch from which each cell is cheapest to reach; of equal ones the lowest. The zones of equally many patches.
 *
 * @returns the patch of each cell as label; -1 where no patch leads
 * @throws RangeError as {@link patchCells} and `accumulatedCost`
 */
export function costAllocation(grid: Grid, resistance: Float64Array, patches: Patches, rule: CostRule): Patches {
  const surface = costSurface(grid, resistance, rule)
  const { start, cells } = patchCells(patches)
  const { cost } = spreadCost(surface, cells, Infinity)
  const { columns, stride, origin, offset } = surface
  const framed = new Int32Array(cost.length).fill(-1)
  const stack = new Int32Array(cost.length)
  // A cell belongs to all patches that reach it by steps of no delay; the lowest comes first and keeps it.
  for (let label = 0; label < patches.count; label++) {
    let depth = 0
    for (let k = start[label]; k < start[label + 1]; k++) {
      const at = framedCell(surface, cells[k])
      framed[at] = label
      stack[depth++] = at
    }
    while (depth > 0) {
      const at = stack[--depth]
      for (let k = 0; k < offset.length; k++) {
        const to = at + offset[k]
        if (framed[to] < 0 && cost[at] + stepCost(surface, at, k) === cost[to]) {
          framed[to] = label
          stack[depth++] = to
        }
      }
    }
  }
  const labels = new Int32Array(patches.labels.length)
  for (let row = 0; row < grid.rows; row++) {
    const at = origin + row * stride
    labels.set(framed.subarray(at, at + columns), row * columns)
  }
  return { labels, count: patches.count }
}
