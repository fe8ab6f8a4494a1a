/** Rock faces: plane failure behind a tension crack (Hoek & Bray) and rockfall. */
import { cos } from '../../base/cos.ts'
import { RADIANS } from '../../base/radians.ts'
import { sin } from '../../base/sin.ts'
import { tan } from '../../base/tan.ts'

/** Beyond this a face is stable whatever the exact number [1]. */
const MOST_SAFE = 10
/** Height of the face that rockfall rates are stated for [m]. */
const FACE = 30
/** Freeze-thaw days that double rockfall [d/a], assumed. */
const FROST_DOUBLES = 60
/** Share of blocks that nets hold, assumed [1]. */
const NET_HOLDS = 0.8

/**
 * Factor of safety of a rock face against sliding on a plane, with a tension crack behind the crest, water in it and anchors.
 * @param height [m] of the face
 * @param faceAngle [deg]
 * @param planeAngle [deg] dip of the plane; steeper than the face it cannot slide out
 * @param cohesion [kPa] on the plane
 * @param frictionAngle [deg]
 * @param weight [kN/m3] of rock
 * @param crackDepth [m] < height
 * @param waterDepth [m] in the crack
 * @param anchorForce [kN/m]
 * @param anchorAngle [deg] between anchors and the normal of the plane
 * @param waterWeight [kN/m3]
 * @returns [1] 0..10
 */
export function planeFailure(
  height: number,
  faceAngle: number,
  planeAngle: number,
  cohesion: number,
  frictionAngle: number,
  weight: number,
  crackDepth: number,
  waterDepth: number,
  anchorForce: number,
  anchorAngle: number,
  waterWeight: number,
): number {
  const s = sin(planeAngle * RADIANS)
  const c = cos(planeAngle * RADIANS)
  const sf = sin(faceAngle * RADIANS)
  const cf = cos(faceAngle * RADIANS)
  const ratio = height > 0 ? crackDepth / height : 1
  const wedge = 0.5 * weight * height * height * ((1 - ratio * ratio) * (c / s) - cf / sf)
  if (faceAngle <= planeAngle || !(wedge > 0)) return MOST_SAFE
  const length = (height - crackDepth) / s
  const uplift = 0.5 * waterWeight * waterDepth * length
  const thrust = 0.5 * waterWeight * waterDepth * waterDepth
  const across = anchorForce * cos(anchorAngle * RADIANS)
  const along = anchorForce * sin(anchorAngle * RADIANS)
  const resisting = cohesion * length + (wedge * c - uplift - thrust * s + across) * tan(frictionAngle * RADIANS)
  const driving = wedge * s + thrust * c - along
  return driving > 0 ? Math.min(MOST_SAFE, Math.max(0, resisting / driving)) : MOST_SAFE
}

/**
 * Blocks that fall from a face in a year; higher faces and frost loosen more, nets hold most (assumed).
 * @param base [1/a] from 30 m without frost
 * @param height [m]
 * @param freezeThawDays [d/a]
 * @param netShare [1]
 * @returns [1/a]
 */
export function rockfallRate(base: number, height: number, freezeThawDays: number, netShare: number): number {
  return base * (height / FACE) * (1 + freezeThawDays / FROST_DOUBLES) * (1 - NET_HOLDS * netShare)
}
