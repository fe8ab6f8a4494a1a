import type { RestoredLandscape } from './restored-landscape.ts'

/** Those `count` of some cells that would join or be linked to most habitat, in their order. */
export function promisingCells(landscape: RestoredLandscape, cells: readonly number[], count: number): readonly number[] {
  const near = new Map(cells.map(cell => [cell, landscape.reached(cell).reduce((sum, patch) => sum + landscape.areas[patch], 0)]))
  return cells
    .toSorted((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0) || a - b)
    .slice(0, count)
    .toSorted((a, b) => a - b)
}
