/** M of Saltelli et al. 1999: harmonics of a frequency that still carry variance. */
export const EFAST_HARMONICS = 4

/**
 * Highest frequency that a curve of N points can carry with M harmonics: floor((N - 1) / (2 M)).
 * @throws RangeError if N is not a whole number above 4 M^2
 */
export function efastFrequency(samples: number, harmonics: number): number {
  if (!(Number.isInteger(harmonics) && harmonics >= 1)) throw new RangeError(`${harmonics} harmonics, wanted 1 or more`)
  const least = 4 * harmonics * harmonics + 1
  if (!(Number.isInteger(samples) && samples >= least)) throw new RangeError(`${samples} points on a curve, wanted ${least} or more`)
  return Math.floor((samples - 1) / (2 * harmonics))
}
