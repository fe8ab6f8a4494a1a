import type { Columns } from '../columns.ts'

/** Earth-shaping works on unit `i`: of several, the best counts for each effect, they do not add up. */
export function keepWater(state: Columns, i: number, practice: number, retention: number, waterGain: number): void {
  state.practiceTerrace[i] = Math.min(state.practiceTerrace[i], practice)
  state.runoffRetention[i] = Math.max(state.runoffRetention[i], retention)
  state.waterGain[i] = Math.max(state.waterGain[i], waterGain)
}
