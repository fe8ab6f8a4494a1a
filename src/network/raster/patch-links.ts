import { accumulatedCost } from './accumulated-cost.ts'
import { costAllocation } from './cost-allocation.ts'
import type { CostRule } from './cost-rule.ts'
import type { Grid } from './grid.ts'
import { leastCostPath, type LeastCostPath } from './least-cost-path.ts'
import { patchAdjacency } from './patch-adjacency.ts'
import { patchCells } from './patch-cells.ts'
import type { Patches } from './patches.ts'

/** Links between patches. `from`, `to` and `cost` are those of a `HabitatGraph`. */
export interface PatchLinks {
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** [cost m] */
  readonly cost: Float64Array
  /** [m] of each path */
  readonly length: Float64Array
  /** [1] cost over length */
  readonly meanResistance: Float64Array
  /** [1] of the cells of the path */
  readonly maxResistance: Float64Array
  /** Where the path of each link begins in `pathCells`, and the end. Shape `links + 1`. */
  readonly pathStart: Int32Array
  /** Cells of each path in order, from the patch `from` to the patch `to`. */
  readonly pathCells: Int32Array
}

export interface PatchLinksOptions {
  /**
   * Which pairs are linked. 'all' (default): all that reach each other; 'adjacent': those whose cost allocation zones touch, by
   * sides, or by corners too where the rule has more than 4 neighbours; a number k: each patch with its k nearest by cost, of
   * equal ones the lowest.
   */
  readonly candidates?: 'all' | 'adjacent' | number
  /** [cost m] dearest link. Default Infinity. */
  readonly limit?: number
}

interface Link {
  readonly from: number
  readonly to: number
  readonly path: LeastCostPath
}

/**
 * Least-cost links between the patches of a raster, ordered by from, then to. Each patch is a super source: moves within it cost
 * nothing; other patches on the way cost their resistance. Under the rule 'destination' the cost is that from the patch of lower
 * index. Pairs without a way have no link.
 *
 * @throws RangeError as `accumulatedCost` (a patch may not lie on impassable cells), or for a number of candidates that is not whole
 */
export function patchLinks(
  grid: Grid,
  resistance: Float64Array,
  patches: Patches,
  rule: CostRule,
  { candidates = 'all', limit = Infinity }: PatchLinksOptions = {},
): PatchLinks {
  if (typeof candidates === 'number' && !(Number.isInteger(candidates) && candidates >= 1)) {
    throw new RangeError(`${candidates} nearest patches: it must be a whole number of at least 1`)
  }
  const { start, cells } = patchCells(patches)
  const partners = candidates === 'adjacent' ? adjacentPairs(grid, resistance, patches, rule) : allPairs(patches.count)
  const links: Link[] = []
  partners.forEach((others, from) => {
    if (others.length === 0) return
    const accumulated = accumulatedCost(grid, resistance, cells.subarray(start[from], start[from + 1]), rule, { limit })
    for (const to of others) {
      const path = leastCostPath(grid, resistance, accumulated, cells.subarray(start[to], start[to + 1]))
      if (path.cost < Infinity) links.push({ from, to, path })
    }
  })
  return tabulate(typeof candidates === 'number' ? nearest(links, patches.count, candidates) : links)
}

function allPairs(count: number): number[][] {
  return Array.from({ length: count }, (_, from) => Array.from({ length: count - from - 1 }, (_, k) => from + 1 + k))
}

/** Partners of higher index of each patch. */
function adjacentPairs(grid: Grid, resistance: Float64Array, patches: Patches, rule: CostRule): number[][] {
  const zones = patchAdjacency(grid, costAllocation(grid, resistance, patches, rule), rule.neighbours === 4 ? 4 : 8)
  const partners = Array.from({ length: patches.count }, (): number[] => [])
  for (let k = 0; k < zones.from.length; k++) partners[zones.from[k]].push(zones.to[k])
  return partners
}

/** Links that are among the k cheapest of either end. */
function nearest(links: readonly Link[], count: number, k: number): Link[] {
  const ofPatch = Array.from({ length: count }, (): Link[] => [])
  for (const link of links) {
    ofPatch[link.from].push(link)
    ofPatch[link.to].push(link)
  }
  // The other end has the lower index where the sum of both ends is lower.
  const chosen = new Set(
    ofPatch.flatMap(own => own.toSorted((a, b) => a.path.cost - b.path.cost || a.from + a.to - b.from - b.to).slice(0, k)),
  )
  return links.filter(link => chosen.has(link))
}

function tabulate(links: readonly Link[]): PatchLinks {
  const pathStart = new Int32Array(links.length + 1)
  links.forEach(({ path }, k) => {
    pathStart[k + 1] = pathStart[k] + path.cells.length
  })
  const pathCells = new Int32Array(pathStart[links.length])
  links.forEach(({ path }, k) => {
    pathCells.set(path.cells, pathStart[k])
  })
  return {
    from: Uint32Array.from(links, ({ from }) => from),
    to: Uint32Array.from(links, ({ to }) => to),
    cost: Float64Array.from(links, ({ path }) => path.cost),
    length: Float64Array.from(links, ({ path }) => path.length),
    meanResistance: Float64Array.from(links, ({ path }) => path.meanResistance),
    maxResistance: Float64Array.from(links, ({ path }) => path.maxResistance),
    pathStart,
    pathCells,
  }
}
