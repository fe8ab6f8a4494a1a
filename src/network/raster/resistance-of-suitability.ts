import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'
import { pow } from '../../base/pow.ts'

/**
 * Resistance to movement of a cell of known habitat suitability, falling from `maximum` where it is 0 to 1 where it is 1.
 * `power`: R = 1 + (Rmax - 1) (1 - h)^c. `exponential`: R = Rmax - (Rmax - 1) (1 - e^(-c h)) / (1 - e^(-c)), which for c -> 0 is the
 * straight line Rmax - (Rmax - 1) h. Keeley et al. (2016) have 100 for Rmax, as 100 - 99 (...); the general Rmax is ours.
 * @param suitability [1] h, 0 to 1; NaN is no data and stays NaN
 * @param maximum [1] Rmax >= 1, resistance of a cell that is of no use as habitat
 * @param shape [1] c; power: > 0, 1 is the straight line; exponential: any finite number, > 0 sinks fast at small h, < 0 late
 * @param form which of the two
 * @returns [1] resistance, 1 to `maximum`
 * @throws RangeError if an argument is out of range
 */
export function resistanceOfSuitability(suitability: number, maximum: number, shape: number, form: 'power' | 'exponential'): number {
  if (suitability < 0 || suitability > 1) throw new RangeError(`suitability is ${suitability}, wanted 0 to 1 or NaN`)
  if (!(maximum >= 1 && maximum < Infinity)) throw new RangeError(`maximum resistance is ${maximum}, wanted a finite number >= 1`)
  if (!(Math.abs(shape) < Infinity) || (form === 'power' && shape <= 0)) {
    throw new RangeError(`shape is ${shape}, wanted a finite number${form === 'power' ? ' > 0' : ''}`)
  }
  if (suitability !== suitability) return NaN
  if (form === 'power') return 1 + (maximum - 1) * pow(1 - suitability, shape)
  return maximum - (maximum - 1) * exponentialRise(suitability, shape)
}

/** (1 - e^(-c h)) / (1 - e^(-c)) without overflow for c < 0 and without cancellation for c near 0. */
function exponentialRise(h: number, c: number): number {
  if (c === 0) return h
  return c > 0 ? saturation(c * h) / saturation(c) : 1 - saturation(-c * (1 - h)) / saturation(-c)
}

/** 1 - e^(-x) for x >= 0 to full precision: the error of e^(-x) cancels against that of its logarithm (Kahan; Higham 2002, 1.14.1). */
function saturation(x: number): number {
  const u = exp(-x)
  if (u === 1) return x
  return u < 0.5 ? 1 - u : ((1 - u) * x) / -log(u)
}
