import type { RestoredLandscape } from './restored-landscape.ts'

/**
 * The patches that restored cells could join at best: as many as those cells touch that touch most, and of all patches in reach the largest.
 * Any choice of cells joins no more patches than that, and none that are larger.
 * @param kept cells that are restored in any case
 * @param cells of which `more` may be restored, too
 */
export function largestTouched(
  landscape: RestoredLandscape,
  kept: readonly number[],
  cells: readonly number[],
  more: number,
): readonly number[] {
  const touched = [...kept, ...cells].map(cell => landscape.touched(cell))
  const own = touched.slice(0, kept.length)
  const best = touched
    .slice(kept.length)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, more)
  const count = [...own, ...best].reduce((sum, { length }) => sum + length, 0)
  const all = [...new Set(touched.flat())]
  return count >= all.length ? all : all.toSorted((a, b) => landscape.areas[b] - landscape.areas[a]).slice(0, count)
}
