import { accumulatedCost } from './accumulated-cost.ts'
import type { CostRule } from './cost-rule.ts'
import type { Grid } from './grid.ts'
import { leastCostCorridor } from './least-cost-corridor.ts'
import { patchCells } from './patch-cells.ts'
import type { Patches } from './patches.ts'

/** Pairs of patches, by index. */
export interface PatchPairs {
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** Corridors of many pairs on one map. */
export interface CorridorMosaic {
  /** [cost m] least excess over all pairs; Infinity where no corridor leads */
  readonly excess: Float64Array
  /** Index of the pair with the least excess, of equal ones the lowest; -1 where none leads. */
  readonly link: Int32Array
}

/**
 * Least normalised corridor over pairs of patches. Keeps the costs of a patch while pairs with it are to come: pairs ordered by
 * from, then to, need about two maps for each patch at most.
 *
 * Source: McRae & Kavanagh (2011), Linkage Mapper.
 *
 * @param pairs of patches, the ends of `PatchLinks` for instance
 * @throws RangeError as `accumulatedCost`, or for a pair without such a patch
 */
export function corridorMosaic(grid: Grid, resistance: Float64Array, patches: Patches, pairs: PatchPairs, rule: CostRule): CorridorMosaic {
  const { start, cells } = patchCells(patches)
  const { count } = patches
  const directed = rule.average === 'destination'
  const links = pairs.from.length
  const key = (patch: number, towards: boolean): number => 2 * patch + (directed && towards ? 1 : 0)
  const uses = new Int32Array(2 * count)
  for (let k = 0; k < links; k++) {
    if (!(pairs.from[k] < count && pairs.to[k] < count)) {
      throw new RangeError(`pair ${k} links patches ${pairs.from[k]} and ${pairs.to[k]} of ${count}`)
    }
    uses[key(pairs.from[k], false)]++
    uses[key(pairs.to[k], true)]++
  }
  const kept = new Map<number, Float64Array>()
  const costs = (patch: number, towards: boolean): Float64Array => {
    const at = key(patch, towards)
    const map = kept.get(at) ?? accumulatedCost(grid, resistance, cells.subarray(start[patch], start[patch + 1]), rule, { towards }).cost
    if (--uses[at] > 0) kept.set(at, map)
    else kept.delete(at)
    return map
  }
  const excess = new Float64Array(patches.labels.length).fill(Infinity)
  const link = new Int32Array(patches.labels.length).fill(-1)
  for (let k = 0; k < links; k++) {
    const corridor = leastCostCorridor(costs(pairs.from[k], false), costs(pairs.to[k], true)).excess
    for (let cell = 0; cell < corridor.length; cell++) {
      if (corridor[cell] < excess[cell]) {
        excess[cell] = corridor[cell]
        link[cell] = k
      }
    }
  }
  return { excess, link }
}
