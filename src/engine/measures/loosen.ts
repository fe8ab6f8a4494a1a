import type { Columns } from '../columns.ts'
import { addSoil } from './add-soil.ts'

/**
 * Loosens the ground of unit `i` so that its rooting soil is at least `depth` deep; what is loosened has the texture and the metal of
 * the soil above.
 * @param depth [m]
 * @param organicMatter [%] of what is loosened
 */
export function loosen(state: Columns, i: number, depth: number, organicMatter: number): void {
  const { sand, clay, gravel, density, ph, equilibriumPh, cadmium } = state
  addSoil(state, i, depth - state.soilDepth[i], {
    sand: sand[i],
    clay: clay[i],
    organicMatter,
    gravel: gravel[i],
    density: density[i],
    ph: ph[i],
    equilibriumPh: equilibriumPh[i],
    cadmium: cadmium[i],
  })
}
