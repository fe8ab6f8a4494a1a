import { boundPercent } from './bound-percent.ts'

/**
 * A share in whole percent, but never all or nothing where it is not: 499 of 500 is `>99 %`.
 * @param apartFrom a share that it is held against: as many digits as it takes to see that the two differ
 */
export function sharePercent(share: number, apartFrom = Number.NaN): string {
  const percent = 100 * share
  if (share > 0 && percent < 0.5) return '<1 %'
  if (share < 1 && percent >= 99.5) return '>99 %'
  return boundPercent(share, apartFrom)
}
