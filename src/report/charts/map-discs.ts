import type { NetworkPicture } from '../../compare/network-picture.ts'

/** A patch as it is drawn [px]. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly enlarged: boolean
}

/** Room for labels beside the outermost discs, and above and below them [px]. */
const BESIDE = 70
const ABOVE = 32
/** Height of the map over its width, at most. */
const TALLEST = 1.05
/** [px] patches are drawn no smaller */ const LEAST_RADIUS = 5
const M2_PER_HA = 10_000

/** Discs in the frame of the map: north is up, one scale for both ways. */
export function mapDiscs(
  patches: NetworkPicture['patches'],
  width: number,
): { readonly discs: readonly Disc[]; /** [px/m] */ readonly scale: number; readonly height: number } {
  const reach = patches.map(({ x, y, area }) => ({ x, y, radius: Math.sqrt((area * M2_PER_HA) / Math.PI) }))
  const west = Math.min(...reach.map(({ x, radius }) => x - radius))
  const east = Math.max(...reach.map(({ x, radius }) => x + radius))
  const south = Math.min(...reach.map(({ y, radius }) => y - radius))
  const north = Math.max(...reach.map(({ y, radius }) => y + radius))
  const wide = Math.max(1, east - west)
  const high = Math.max(1, north - south)
  const scale = Math.min((width - 2 * BESIDE) / wide, (width * TALLEST - 2 * ABOVE) / high)
  const height = Math.ceil(high * scale) + 2 * ABOVE
  const left = (width - wide * scale) / 2
  const discs = reach.map(({ x, y, radius }) => ({
    x: round(left + (x - west) * scale),
    y: round(ABOVE + (north - y) * scale),
    radius: round(Math.max(LEAST_RADIUS, radius * scale)),
    enlarged: radius * scale < LEAST_RADIUS,
  }))
  return { discs, scale, height }
}

const round = (x: number): number => Number(x.toFixed(2))
