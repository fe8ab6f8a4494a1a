const METRES_PER_KM = 1000

/** The longest of 1, 2 and 5 times a power of ten that is no longer than `most` [m], and how it is written. */
export function niceLength(most: number): { readonly length: number; readonly label: string } {
  let power = 1
  while (power * 10 <= most) power *= 10
  while (power > most && power > 1e-6) power /= 10
  const length = ([5, 2].find(multiple => multiple * power <= most) ?? 1) * power
  return { length, label: length >= METRES_PER_KM ? `${length / METRES_PER_KM} km` : `${length} m` }
}
