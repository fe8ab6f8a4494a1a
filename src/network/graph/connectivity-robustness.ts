/**
 * Connectivity robustness R = C / (N - N_r): patches of the largest part over those that are left (Dunne et al. 2002, recalled). With
 * none left 0.
 * @param largest C, patches of the largest part
 * @param patches N, patches at the start
 * @param removed N_r
 * @returns [1]
 */
export function connectivityRobustness(largest: number, patches: number, removed: number): number {
  return removed < patches ? largest / (patches - removed) : 0
}
