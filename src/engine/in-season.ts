/** Is `month` of the simulation one of the calendar months (1-12) listed? An empty list means any. */
export function inSeason(month: number, months: readonly number[]): boolean {
  return months.length === 0 || months.includes((month % 12) + 1)
}
