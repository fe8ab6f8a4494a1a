import type { ParamValues } from '../base/param-spec.ts'
import type { scoreParams } from '../engine/score-params.ts'

/** Cover from which a plant group counts in full [1]. */
const PRESENT = 0.15
/** Slope that looks natural [deg]. */
const NATURAL = 25

/**
 * Look of a land unit in [0, 1]: cover, mix of grass, shrubs and trees, no raw face or scar, gentle relief. Groups count in
 * proportion up to 15 % cover, so that a trace of each buys nothing.
 * @param cover [1]
 * @param grass [1] @param shrub [1] @param tree [1] cover of each group
 * @param raw [1] share of raw rock or slide scar
 * @param slope [deg]
 * @returns [1]
 */
export function landscapeScore(
  cover: number,
  grass: number,
  shrub: number,
  tree: number,
  raw: number,
  slope: number,
  weights: ParamValues<typeof scoreParams>,
): number {
  const { landscapeCover: w1, landscapeMix: w2, landscapeScars: w3, landscapeSlope: w4 } = weights
  const groups = (Math.min(1, grass / PRESENT) + Math.min(1, shrub / PRESENT) + Math.min(1, tree / PRESENT)) / 3
  const relief = slope > NATURAL ? (NATURAL / slope) * (NATURAL / slope) : 1
  const total = w1 + w2 + w3 + w4
  return total > 0 ? (w1 * cover + w2 * groups + w3 * (1 - raw) + w4 * relief) / total : 0
}
