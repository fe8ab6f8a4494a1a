/**
 * Recovery robustness: share of patches (or links) that are there after some of the lost ones came back, D = 1 - (N_r - N_d) / N.
 * @param total N, at the start
 * @param removed N_r
 * @param restored N_d, of those removed
 * @returns [1]; 1 where there was nothing to lose
 */
export function recoveryRobustness(total: number, removed: number, restored: number): number {
  return total > 0 ? 1 - (removed - restored) / total : 1
}
