import type { Columns } from '../columns.ts'
import { bulkDensity, saturation } from '../equations/soil-hydraulics.ts'
import { finesMass } from '../equations/organic-matter.ts'

/** Soil that is brought in. Fractions by mass; organic matter in percent of the fines. */
export interface BroughtSoil {
  readonly sand: number
  readonly clay: number
  readonly organicMatter: number
  readonly gravel: number
  readonly density: number
  readonly ph: number
  /** pH towards which it drifts [1] */
  readonly equilibriumPh: number
  /** [mg/kg] */
  readonly cadmium: number
}

/** Bound of the soil column [m]. */
export const DEEPEST = 3

/**
 * Adds soil to unit `i` and mixes it by mass of fines with what is there. Soil above the depth bound of 3 m is not added. Binders and
 * sorbents hold the metal they met: clean soil does not lower the share they hold, soil with metal of its own does.
 * @param depth [m] mean over the unit
 * @returns [m] what was added
 */
export function addSoil(state: Columns, i: number, depth: number, soil: BroughtSoil): number {
  const thickness = Math.min(depth, DEEPEST - state.soilDepth[i])
  if (thickness <= 0) return 0
  const bulk = bulkDensity(saturation(soil.sand, soil.clay, soil.organicMatter), soil.density)
  const before = finesMass(state.soilDepth[i], state.bulkDensity[i], state.gravel[i])
  const added = finesMass(thickness, bulk, soil.gravel)
  const share = added / (before + added)
  const wholeBefore = before / (1 - state.gravel[i])
  const wholeAdded = added / (1 - soil.gravel)
  const mix = (old: number, brought: number): number => old + (brought - old) * share

  state.gravel[i] = 1 - (before + added) / (wholeBefore + wholeAdded)
  state.sand[i] = mix(state.sand[i], soil.sand)
  state.clay[i] = mix(state.clay[i], soil.clay)
  state.density[i] = mix(state.density[i], soil.density)
  state.ph[i] = mix(state.ph[i], soil.ph)
  state.equilibriumPh[i] = mix(state.equilibriumPh[i], soil.equilibriumPh)
  const metalBefore = before * state.cadmium[i]
  const metal = metalBefore + added * soil.cadmium
  if (metal > 0) {
    state.metalFixed[i] *= metalBefore / metal
    state.metalSorbed[i] *= metalBefore / metal
  }
  state.cadmium[i] = mix(state.cadmium[i], soil.cadmium)
  state.humus[i] += (added * soil.organicMatter) / 100
  state.organicMatterBrought[i] += (added * soil.organicMatter) / 100
  state.soilDepth[i] += thickness
  return thickness
}
