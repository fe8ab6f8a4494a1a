/** Futures at the first look. */
const FIRST = 30

/** The next number of futures at which a growing batch is looked at: 30, then a quarter more each time. */
export function nextCheckpoint(n: number): number {
  return n < FIRST ? FIRST : Math.ceil(1.25 * n)
}
