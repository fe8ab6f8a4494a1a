/** Two products of probabilities that are one and the same path differ by rounding only. */
const TIE = 1e-13

/** @returns whether one path's probability [1] is higher than another's by more than rounding */
export function surpasses(better: number, than: number): boolean {
  return better > than * (1 + TIE)
}
