import { exp } from '../base/exp.ts'
import type { ParamValues } from '../base/param-spec.ts'
import { pow } from '../base/pow.ts'
import type { scoreParams } from '../engine/score-params.ts'
import type { Reference } from './reference.ts'

/**
 * Ecological function in [0, 1]: weighted geometric mean of cover against its target, erosion control (1 - erosion over that of the
 * same land bare and untouched), species against their target, and the soil index
 * 1 - exp(-depth / 0.12 m) times what metals leave of growth. A site without erosive
 * rain loses nothing on erosion.
 * @param cover [1]
 * @param erosion [t/(km2 a)]
 * @param potentialErosion [t/(km2 a)] of the land as it was before the works, bare
 * @param species [1]
 * @param soilDepth [m]
 * @param metalResponse [1] growth left under the metal
 * @returns [1]
 */
export function functionScore(
  cover: number,
  erosion: number,
  potentialErosion: number,
  species: number,
  soilDepth: number,
  metalResponse: number,
  target: Reference,
  weights: ParamValues<typeof scoreParams>,
): number {
  const { functionCover: w1, functionErosion: w2, functionSpecies: w3, functionSoil: w4 } = weights
  const covered = Math.min(1, cover / target.cover)
  const controlled = potentialErosion > 0 ? Math.max(0, 1 - erosion / potentialErosion) : 1
  const recovered = Math.min(1, species / target.species)
  const soil = (1 - exp(-soilDepth / 0.12)) * metalResponse
  const total = w1 + w2 + w3 + w4
  return total > 0 ? pow(pow(covered, w1) * pow(controlled, w2) * pow(recovered, w3) * pow(soil, w4), 1 / total) : 0
}
