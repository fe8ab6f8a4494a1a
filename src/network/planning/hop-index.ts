import { hopCounts, type HopNetwork } from './hop-counts.ts'
import type { NewPatch } from './new-patches.ts'
import { ShorterWays } from './shorter-ways.ts'
import { UNREACHED, type PatchHops } from './patch-hops.ts'
import type { StepCount } from './step-count.ts'

/** Patches up to which the links between all pairs are kept: 130 MB. */
const KEPT = 8000

/** Numerators of the integral index of connectivity. */
export interface HopIndex {
  /** [cells2] Sum of s_i s_j / (1 + links between) over ordered pairs and i = j, as the landscape is with new patches. */
  readonly valueOf: (patches: readonly NewPatch[], takenBy: Int32Array) => number
}

/**
 * Counts pairs of cells by the links between them. The counts of today are found once. Where the links between all pairs of patches can be
 * kept, new patches change only the counts of pairs that come nearer through them; else, or where most of the landscape changes, all is
 * counted anew. Counts are whole numbers, so both ways give the same bits.
 */
export function hopIndex(areas: Float64Array, linked: Int32Array, count: StepCount): HopIndex {
  const n = areas.length
  const hops: PatchHops | undefined = n <= KEPT ? { n, areas, between: new Uint16Array(n * n).fill(UNREACHED) } : undefined
  const counts = hopCounts(
    { sizes: areas, ends: linked },
    count,
    hops &&
      ((source, node, links) => {
        hops.between[source * n + node] = links
      }),
  )
  const ways = hops && new ShorterWays(hops, counts, count)
  const whole = n + linked.length
  return {
    valueOf: (patches, takenBy) => {
      if (patches.length === 0) return weighed(counts)
      const members = patches.reduce((sum, { taken, linked }) => sum + taken.length + linked.size, 0)
      if (ways && members * patches.length <= FEW + whole / TOGETHER) return ways.valueOf(patches)
      return weighed(anew({ sizes: areas, ends: linked }, patches, takenBy, count))
    },
  }
}

/** Members of new patches up to which it pays to look at changes only: this many, and one for so many nodes and links. */
const FEW = 64
const TOGETHER = 8

function anew(
  { sizes: areas, ends: linked }: HopNetwork,
  patches: readonly NewPatch[],
  takenBy: Int32Array,
  count: StepCount,
): readonly number[] {
  const n = areas.length
  const sizes = new Float64Array(n + patches.length)
  for (let k = 0; k < n; k++) sizes[k] = takenBy[k] < 0 ? areas[k] : 0
  patches.forEach(({ size }, v) => (sizes[n + v] = size))
  const nodeOf = (patch: number): number => (takenBy[patch] < 0 ? patch : n + takenBy[patch])
  const ends: number[] = []
  for (let k = 0; k < linked.length; k += 2) {
    const [from, to] = [nodeOf(linked[k]), nodeOf(linked[k + 1])]
    if (from !== to) ends.push(from, to)
  }
  patches.forEach((patch, v) => {
    for (const to of patch.linked) ends.push(n + v, to)
    for (const to of patch.beside) if (to > v) ends.push(n + v, n + to)
  })
  return hopCounts({ sizes, ends }, count)
}

function weighed(counts: readonly number[]): number {
  let sum = 0
  for (let links = 0; links < counts.length; links++) sum += (counts[links] ?? 0) / (1 + links)
  return sum
}
