import type { Columns } from '../columns.ts'
import { addSoil, type BroughtSoil } from './add-soil.ts'
import { burySurface } from './bury-surface.ts'

/** Share of bare rock and rubble that spread soil hides where it is spread, assumed. */
const CLOSED = 0.9
/** Thinner soil hides less, in proportion; assumed [m]. */
const HIDES = 0.2

/**
 * Spreads soil on a share of unit `i`; it buries what grew and lay there.
 * @param depth [m] on the covered share
 * @param coverage [1] share of the unit
 */
export function coverWithSoil(state: Columns, i: number, depth: number, coverage: number, soil: BroughtSoil): void {
  const added = addSoil(state, i, depth * coverage, soil)
  if (added <= 0) return
  state.importedSoil[i] += added
  const thickness = added / coverage
  burySurface(state, i, thickness, coverage)
  state.soilBearing[i] += CLOSED * Math.min(1, thickness / HIDES) * coverage * (1 - state.soilBearing[i])
}
