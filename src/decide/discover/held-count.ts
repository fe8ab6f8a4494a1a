/** How many of some cases are held out, to the nearest whole number. */
export const heldCount = (cases: number, share: number): number => Math.round(share * cases)
