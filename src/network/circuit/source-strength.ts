import { cellConductance } from './cell-conductance.ts'
import type { Landscape } from './landscape.ts'

/**
 * Source strength from resistance, as Omniscape proposes (Landau et al. 2021): cells of low resistance send out more.
 * @param landscape raster; polygons play no part
 * @param cutoff [1] cells of more resistance than this send out nothing; Infinity: every cell that conducts is a source
 * @returns [1] 1 / R of each cell, or 0
 * @throws RangeError where the cutoff is not > 0, and as `cellConductance`
 */
export function sourceStrength(landscape: Landscape, cutoff: number): Float64Array {
  if (!(cutoff > 0)) throw new RangeError(`source strength: cutoff is ${cutoff}, wanted a resistance > 0`)
  const strength = cellConductance(landscape)
  for (let cell = 0; cell < strength.length; cell++) if (strength[cell] < 1 / cutoff) strength[cell] = 0
  return strength
}
