/** Digits after which two shares that still look alike are left so. */
const MOST_DIGITS = 3

/**
 * A bound of a share in whole percent.
 * @param apartFrom a share that it is held against: as many digits as it takes to see that the two differ
 */
export function boundPercent(share: number, apartFrom = Number.NaN): string {
  if (Number.isNaN(share)) return '–'
  const percent = 100 * share
  const looksLike = (digits: number): boolean => share !== apartFrom && percent.toFixed(digits) === (100 * apartFrom).toFixed(digits)
  let digits = 0
  while (digits < MOST_DIGITS && looksLike(digits)) digits++
  return `${digits === 0 ? Math.round(percent) : percent.toFixed(digits)} %`
}
