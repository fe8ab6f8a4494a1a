const MONTHS = 12

/** A month of the simulation as files write it, `Y2-06`; a median between two months is the earlier one. A dash where there is none. */
export function shortMonth(month: number | null): string {
  if (month === null) return '–'
  const whole = Math.floor(month)
  return `Y${Math.floor(whole / MONTHS) + 1}-${String((whole % MONTHS) + 1).padStart(2, '0')}`
}
