import { hypervolume } from './hypervolume.ts'
import { type EstimateSettings, type HypervolumeEstimate, hypervolumeEstimate } from './hypervolume-estimate.ts'
import { paretoFront } from './pareto-front.ts'

/** A hypervolume that says whether it is exact. */
export type MeasuredHypervolume = { readonly approximate: false; readonly value: number } | HypervolumeEstimate

/** Most points that nothing dominates for which the exact volume takes about a second at most, by number of objectives; three and fewer: any. */
const MOST: Readonly<Record<number, number>> = { 4: 4000, 5: 1000, 6: 300 }
const ALWAYS_EXACT = 3

/**
 * The exact hypervolume where it can be had in about a second, otherwise an estimate, labelled as such. What is done depends on the points
 * alone, never on the clock.
 * @throws RangeError as `hypervolume`
 */
export function measuredHypervolume(
  points: Float64Array,
  objectives: number,
  reference: ArrayLike<number>,
  settings: EstimateSettings,
): MeasuredHypervolume {
  const exact = objectives <= ALWAYS_EXACT || paretoFront(points, objectives).length <= (MOST[objectives] ?? 0)
  return exact
    ? { approximate: false, value: hypervolume(points, objectives, reference) }
    : hypervolumeEstimate(points, objectives, reference, settings)
}
