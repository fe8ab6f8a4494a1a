/** Sediment delivery ratio by the index of connectivity (Borselli et al. 2008; InVEST user guide). */
import { exp } from '../../base/exp.ts'
import { log10 } from '../../base/log10.ts'

const LEAST_COVER_FACTOR = 0.001
const LEAST_GRADIENT = 0.005
const MOST_GRADIENT = 1

/**
 * Index of connectivity.
 * @param upslope [m] how much comes from above
 * @param downslope [m] how hard the way to the stream is
 * @returns [1]
 */
export function connectivityIndex(upslope: number, downslope: number): number {
  return log10(upslope / downslope)
}

/**
 * Upslope component of connectivity.
 * @param coverFactor [1] mean C of the area above
 * @param gradient [m/m] mean slope of the area above
 * @param area [m2]
 * @returns [m]
 */
export function upslopeComponent(coverFactor: number, gradient: number, area: number): number {
  return bounded(coverFactor, LEAST_COVER_FACTOR, 1) * bounded(gradient, LEAST_GRADIENT, MOST_GRADIENT) * Math.sqrt(area)
}

/**
 * One segment of the way to the stream, as its length made harder by cover and gentleness.
 * @param length [m]
 * @param coverFactor [1]
 * @param gradient [m/m]
 * @returns [m]
 */
export function pathComponent(length: number, coverFactor: number, gradient: number): number {
  return length / (bounded(coverFactor, LEAST_COVER_FACTOR, 1) * bounded(gradient, LEAST_GRADIENT, MOST_GRADIENT))
}

/**
 * Share of the soil lost that reaches the stream.
 * @param index [1] index of connectivity
 * @param most [1]
 * @param midpoint [1] index of half delivery
 * @param spread [1]
 * @returns [1]
 */
export function deliveryRatio(index: number, most: number, midpoint: number, spread: number): number {
  return most / (1 + exp((midpoint - index) / spread))
}

/**
 * Share of passing sediment that stays on a unit: what the rise of the delivery ratio to the next unit says.
 * @param own [1] delivery ratio of the unit; where it is 1 nothing is left to settle
 * @param next [1] of the next unit; 1 for the stream
 * @returns [1]
 */
export function depositionShare(own: number, next: number): number {
  return own < 1 ? bounded((next - own) / (1 - own), 0, 1) : 0
}

function bounded(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x))
}
