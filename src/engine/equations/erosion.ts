/** Soil loss by water, CSLE/RUSLE: A = R K L S C P G for each month. */
import { exp } from '../../base/exp.ts'
import { log10 } from '../../base/log10.ts'
import { pow } from '../../base/pow.ts'
import { RADIANS } from '../../base/radians.ts'
import { sin } from '../../base/sin.ts'

/**
 * Slope-steepness factor: McCool et al. 1987 below 10 degrees, Liu et al. 1994 above, blended between 9 and 11 degrees so that there
 * is no step to exploit; extrapolated beyond 30 and held beyond 45 degrees.
 * @param slope [deg]
 * @returns [1]
 */
export function steepnessFactor(slope: number): number {
  const s = sin(Math.min(slope, 45) * RADIANS)
  if (slope < 5) return 10.8 * s + 0.03
  const moderate = 16.8 * s - 0.5
  if (slope <= 9) return moderate
  const steep = 21.91 * s - 0.96
  if (slope >= 11) return steep
  const u = (slope - 9) / 2
  return (1 - u) * moderate + u * steep
}

/**
 * Slope-length exponent m of Foster et al. 1977 as in RUSLE.
 * @param slope [deg]
 * @param rillRatio [1] 1 ordinary, 2 freshly graded spoil, 0.5 consolidated or well covered ground
 * @returns [1]
 */
export function lengthExponent(slope: number, rillRatio: number): number {
  const s = sin(slope * RADIANS)
  const beta = (rillRatio * (s / 0.0896)) / (3 * pow(s, 0.8) + 0.56)
  return beta / (1 + beta)
}

/**
 * Slope-length factor.
 * @param slopeLength [m]
 * @param exponent [1]
 * @returns [1]
 */
export function lengthFactor(slopeLength: number, exponent: number): number {
  return pow(slopeLength / 22.13, exponent)
}

/**
 * Erodibility by EPIC (Williams), with the Chinese correction (Zhang Keli et al. 2008), kept in 0.005..0.05.
 * @param sand [1]
 * @param clay [1]
 * @param organicMatter [%]
 * @returns [t ha h/(ha MJ mm)]
 */
export function erodibility(sand: number, clay: number, organicMatter: number): number {
  return Math.min(0.05, Math.max(0.005, (-0.01383 + 0.51575 * erodibilityEpic(sand, clay, organicMatter)) * 0.1317))
}

/**
 * Erodibility by EPIC (Williams), US customary units.
 * @param sand [1]
 * @param clay [1]
 * @param organicMatter [%]
 * @returns [US]
 */
export function erodibilityEpic(sand: number, clay: number, organicMatter: number): number {
  const silt = Math.max(0, 1 - sand - clay)
  const carbon = organicMatter / 1.724
  const fine = 1 - sand
  const fines = clay + silt
  return (
    (0.2 + 0.3 * exp(-0.0256 * 100 * sand * (1 - silt))) *
    (fines > 0 ? pow(silt / fines, 0.3) : 0) *
    (1 - (0.25 * carbon) / (carbon + exp(3.72 - 2.95 * carbon))) *
    (1 - (0.7 * fine) / (fine + exp(-5.51 + 22.9 * fine)))
  )
}

/**
 * Cover factor of Cai et al. 2000 (percent cover, decimal logarithm), never below `floor`.
 * @param groundCover [1] plants and litter
 * @param floor [1]
 * @returns [1]
 */
export function coverFactorCai(groundCover: number, floor: number): number {
  if (groundCover <= 0.001) return 1
  return groundCover >= 0.783 ? floor : Math.max(floor, 0.6508 - 0.3436 * log10(100 * groundCover))
}

/**
 * Cover factor falling exponentially, the structural alternative.
 * @param groundCover [1] plants and litter
 * @param decay [1] per percent of cover
 * @param floor [1]
 * @returns [1]
 */
export function coverFactorExponential(groundCover: number, decay: number, floor: number): number {
  return Math.max(floor, exp(-decay * 100 * groundCover))
}

/**
 * Ground covered by plants or litter, overlapping at random.
 * @param cover [1]
 * @param litter [t/ha]
 * @returns [1]
 */
export function groundCover(cover: number, litter: number): number {
  return 1 - (1 - cover) * exp(-0.4 * litter)
}

/**
 * Effect of gravel mulch on soil loss; it protects less on steep ground.
 * @param gravelMulch [1] share of ground covered
 * @param slope [deg]
 * @param coefficient [1] per percent at 8.7 % slope
 * @returns [1]
 */
export function gravelFactor(gravelMulch: number, slope: number, coefficient: number): number {
  const s = sin(Math.min(slope, 60) * RADIANS)
  const gradient = Math.min(0.7, Math.max(0.087, s / Math.sqrt(Math.max(1e-9, 1 - s * s))))
  return exp(-coefficient * exp(-1.8909 * (gradient - 0.087)) * 100 * gravelMulch)
}

/**
 * Practice factor: best of each class, product across classes, floored because nothing stops everything.
 * @param terrace [1] earth-shaping works
 * @param surface [1] surface protection
 * @param mat [1] erosion mat while it lasts
 * @param floor [1]
 * @returns [1]
 */
export function practiceFactor(terrace: number, surface: number, mat: number, floor: number): number {
  return Math.max(floor, terrace * Math.min(surface, mat))
}

/**
 * Soil loss of a month.
 * @param erosivity [MJ mm/(ha h)] R
 * @param soilErodibility [t ha h/(ha MJ mm)] K
 * @param length [1] L
 * @param steepness [1] S
 * @param cover [1] C
 * @param practice [1] P
 * @param gravelShield [1] G
 * @param soilBearing [1] share of the ground that carries soil
 * @returns [t/ha]
 */
export function soilLoss(
  erosivity: number,
  soilErodibility: number,
  length: number,
  steepness: number,
  cover: number,
  practice: number,
  gravelShield: number,
  soilBearing: number,
): number {
  return erosivity * soilErodibility * length * steepness * cover * practice * gravelShield * soilBearing
}

/**
 * Weight of the consolidated slope-length factor: 0 below 40 % cover, 1 above 60 %.
 * @param cover [1]
 * @returns [1]
 */
export function consolidation(cover: number): number {
  return Math.min(1, Math.max(0, (cover - 0.4) / 0.2))
}

/**
 * Slope length that works leave: walls cut the slope into parts, ditches end the way of runoff, and neither works where a slide has
 * destroyed it.
 * @param slopeLength [m] of the ground
 * @param parts [1] >= 1, parts between rows of walls
 * @param spacing [m] between ditches, 0 without
 * @param damage [1] share of the works destroyed
 * @returns [m]
 */
export function practiceLength(slopeLength: number, parts: number, spacing: number, damage: number): number {
  const between = slopeLength / (1 + (parts - 1) * (1 - damage))
  return spacing > 0 ? Math.min(between, spacing + (slopeLength - spacing) * damage) : between
}
