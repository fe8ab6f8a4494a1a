/**
 * Refuses numbers that are no indices of actions.
 * @param who names who names them
 * @throws RangeError
 */
export function checkKnown(indices: readonly number[], who: string, actions: number): void {
  const odd = indices.find(index => !(Number.isInteger(index) && index >= 0 && index < actions))
  if (odd !== undefined) throw new RangeError(`${who} names action ${odd} of ${actions}`)
}
