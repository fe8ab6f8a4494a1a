import type { Columns } from './columns.ts'
import { deriveUnit } from './derive-unit.ts'
import { finesMass } from './equations/organic-matter.ts'

/** Bound of the soil column [m]. */
const DEEPEST = 3

/**
 * Makes the derived columns of unit `i` anew when nothing was brought or taken: soil that gets looser or denser with its organic matter
 * swells or settles, its mass stays.
 */
export function deriveKeepingFines(state: Columns, i: number): void {
  const before = finesMass(1, state.bulkDensity[i], state.gravel[i])
  deriveUnit(state, i)
  const after = finesMass(1, state.bulkDensity[i], state.gravel[i])
  if (before > 0 && after > 0) state.soilDepth[i] = Math.min(DEEPEST, (state.soilDepth[i] * before) / after)
}
