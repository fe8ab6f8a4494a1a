import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'
import { pow } from '../../base/pow.ts'

/** Soil depth at which 63 % of its worth as a source is reached [m], assumed. */
const SOURCE_DEPTH = 0.12
/** Organic matter of a soil that is a full source [%], assumed. */
const SOURCE_ORGANIC_MATTER = 2
/** Months of a year: the half-life of the loss at which recovery scores 0.5, assumed. */
const RECOVERY_SCALE = 12
/** Weights of reachable area, robustness and spare links in corridor adaptability [1], assumed. */
const CORRIDOR = { area: 0.5, robustness: 0.3, redundancy: 0.2 } as const

/**
 * Resistance of a function to a disturbance: 1 when nothing is lost, 0.5 when all is lost. Form of Orwin & Wardle 2004 (recalled),
 * rescaled to [0, 1] and with losses only: a function that a disturbance improves has lost nothing. What is 0 cannot resist.
 * @param control [1] value of the function without the disturbance, at least 0
 * @param disturbed [1] value with it
 * @returns [1]
 */
export function resistance(control: number, disturbed: number): number {
  if (control <= 0) return 0
  return control / (control + Math.max(0, control - disturbed))
}

/**
 * Resistance that counts only as far as there is a function to keep: resistance times the share of a reference level that is reached.
 * Without the second factor bare land, which has nothing to lose, would come out as resistant.
 * @param control [1]
 * @param disturbed [1]
 * @param reference [1] level from which a function counts in full, above 0
 * @returns [1]
 */
export function heldFunction(control: number, disturbed: number, reference: number): number {
  return resistance(control, disturbed) * Math.min(1, control / reference)
}

/**
 * Erosion control as a function in (0, 1].
 * @param erosion [t/(km2 a)] of twelve months
 * @param half [t/(km2 a)] erosion at which control is 0.5
 * @returns [1]
 */
export function erosionControl(erosion: number, half: number): number {
  return 1 / (1 + erosion / half)
}

/**
 * Recovery after a disturbance, 0.5 when half of the loss is made good within a year.
 * @param months [month] until half of the largest loss is recovered
 * @returns [1]
 */
export function recovery(months: number): number {
  return pow(2, -months / RECOVERY_SCALE)
}

/**
 * What soil offers to plants that come back: depth, organic matter, freedom from poison.
 * @param depth [m] fine soil
 * @param organicMatter [%]
 * @param metalResponse [1] growth that available metal leaves
 * @returns [1]
 */
export function soilSource(depth: number, organicMatter: number, metalResponse: number): number {
  return (1 - exp(-depth / SOURCE_DEPTH)) * Math.min(1, organicMatter / SOURCE_ORGANIC_MATTER) * metalResponse
}

/**
 * Resilience of the sources of recovery: geometric mean, so that none can stand in for another.
 * @param recovered [1] recovery after a drought
 * @param speciesShare [1] species over those of the region
 * @param soil [1] soil as a source
 * @returns [1]
 */
export function sourceResilience(recovered: number, speciesShare: number, soil: number): number {
  return Math.min(1, pow(recovered * speciesShare * soil, 1 / 3))
}

/**
 * Adaptability of a network of corridors: reach, what is left of it when key patches go, and ways round.
 * @param area [1] equivalent connected area over that of the reference landscape
 * @param robustness [1] share of it retained under removal of key patches
 * @param redundancy [1] cycles over the most possible
 * @returns [1]
 */
export function corridorAdaptability(area: number, robustness: number, redundancy: number): number {
  return CORRIDOR.area * Math.min(1, area) + CORRIDOR.robustness * robustness + CORRIDOR.redundancy * redundancy
}

/**
 * Resilience index of Orwin & Wardle 2004 (recalled): 1 when all that was lost has come back, 0 when nothing has, negative when the
 * loss grew. Without a loss 1.
 * @param lost [1] control less disturbed at the disturbance
 * @param missing [1] the same later
 * @returns [1]
 */
export function returnIndex(lost: number, missing: number): number {
  const before = Math.abs(lost)
  const now = Math.abs(missing)
  return before + now > 0 ? (2 * before) / (before + now) - 1 : 1
}

/**
 * Ratio of a function at two times or in two twins, as in the resistance (disturbed/before), recovery (after/disturbed) and resilience
 * (after/before) of Lloret et al. 2011. Of nothing nothing can be kept: 0.
 * @param value [1]
 * @param base [1]
 * @returns [1]
 */
export function keptShare(value: number, base: number): number {
  return base > 0 ? value / base : 0
}

/**
 * Log response ratio of disturbed to control, 0 without an effect; of nothing nothing can be said: NaN.
 * @param disturbed [1]
 * @param control [1]
 * @returns [1]
 */
export function logResponse(disturbed: number, control: number): number {
  return control > 0 && disturbed > 0 ? log(disturbed / control) : Number.NaN
}
