import type { Columns } from '../columns.ts'
import { addSoil, type BroughtSoil } from './add-soil.ts'

/** Share of bare rock and rubble that spread soil hides where it is spread, assumed. */
const CLOSED = 0.9
/** Thinner soil hides less, in proportion; assumed [m]. */
const HIDES = 0.2

/**
 * Spreads soil on a share of unit `i`.
 * @param depth [m] on the covered share
 * @param coverage [1] share of the unit
 */
export function coverWithSoil(state: Columns, i: number, depth: number, coverage: number, soil: BroughtSoil): void {
  addSoil(state, i, depth * coverage, soil)
  state.soilBearing[i] += CLOSED * Math.min(1, depth / HIDES) * coverage * (1 - state.soilBearing[i])
}
