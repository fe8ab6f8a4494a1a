import { inSeason } from './in-season.ts'

/** First month from `month` on that is one of the calendar months (1-12) listed; `month` itself when none is listed. */
export function nextSeason(month: number, months: readonly number[]): number {
  let next = month
  while (!inSeason(next, months)) next += 1
  return next
}
