import { exp } from '../base/exp.ts'
import type { Reference } from './reference.ts'

/**
 * Ecological function in [0, 1]: geometric mean of cover against its target, erosion control (1 - erosion over potential erosion),
 * species against their target, and the soil index 1 - exp(-depth / 0.12 m). A site without erosive rain loses nothing on erosion.
 * @param cover [1]
 * @param erosion [t/(km2 a)]
 * @param potentialErosion [t/(km2 a)] with C = P = 1
 * @param species [1]
 * @param soilDepth [m]
 * @returns [1]
 */
export function functionScore(
  cover: number,
  erosion: number,
  potentialErosion: number,
  species: number,
  soilDepth: number,
  target: Reference,
): number {
  const covered = Math.min(1, cover / target.cover)
  const controlled = potentialErosion > 0 ? Math.max(0, 1 - erosion / potentialErosion) : 1
  const recovered = Math.min(1, species / target.species)
  const soil = 1 - exp(-soilDepth / 0.12)
  // The fourth root by two square roots, which are exact on every machine.
  return Math.sqrt(Math.sqrt(covered * controlled * recovered * soil))
}
