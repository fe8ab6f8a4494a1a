/**
 * Safety of a land unit in [0, 1]: its factor of safety in the design storm against the one that gets full marks, less what is scar.
 * @param factorOfSafety [1]
 * @param target [1]
 * @param scar [1]
 * @returns [1]
 */
export function safetyScore(factorOfSafety: number, target: number, scar: number): number {
  return Math.min(1, factorOfSafety / target) * (1 - scar)
}
