import type { CostSurface } from './cost-surface.ts'

/** Framed index of a cell. */
export function framedCell(surface: CostSurface, cell: number): number {
  const row = Math.floor(cell / surface.columns)
  return surface.origin + row * surface.stride + cell - row * surface.columns
}
