/**
 * How far a land unit stands, in [0, 1]: its factor of safety against the one that gets full marks, less what is scar.
 * @param factorOfSafety [1]
 * @param target [1]
 * @param scar [1]
 * @returns [1]
 */
export function stabilityShare(factorOfSafety: number, target: number, scar: number): number {
  return Math.min(1, factorOfSafety / target) * (1 - scar)
}
