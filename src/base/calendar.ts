/** Days in a year: there are no leap years. */
export const YEAR_DAYS = 365

/** Days of each month, January first. */
export const MONTH_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Day of the year (0 to 364) on which each month begins, January first; a thirteenth entry holds 365. */
export const MONTH_STARTS: readonly number[] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

/** Month (0 to 11) of a day of the year, an integer from 0 to 364; a day outside counts with the nearest month. */
export function monthOfDay(dayOfYear: number): number {
  // No month has over 31 days, so this is never too late a month; it is at most one early.
  const month = Math.max(0, Math.min(11, Math.floor(dayOfYear / 31)))
  return month < 11 && dayOfYear >= MONTH_STARTS[month + 1] ? month + 1 : month
}
