/** How a month of the simulation is written: 0 is `Y1-01`. */
export function monthName(month: number): string {
  return `Y${Math.floor(month / 12) + 1}-${String((month % 12) + 1).padStart(2, '0')}`
}
