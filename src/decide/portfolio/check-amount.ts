/** Sums of so many of these stay numbers; nothing that is counted comes near. */
const GREATEST = 1e30

/**
 * Refuses an amount that is no finite number, or so great that sums of such would have no end.
 * @param who whose it is: `resource "soil"`
 * @param what what it is: `the lower limit`
 * @throws RangeError
 */
export function checkAmount(amount: number, who: string, what: string): void {
  if (!Number.isFinite(amount)) throw new RangeError(`${who}: ${what} is ${amount}, want a finite number`)
  if (Math.abs(amount) > GREATEST) throw new RangeError(`${who}: ${what} is ${amount}, want at most ${GREATEST}; take a greater unit`)
}
