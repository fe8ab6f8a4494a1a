import type { Columns } from '../columns.ts'

/** Most of a unit that corridors and stones can take [1]. */
const MOST = 0.9

/**
 * Ground that is still free for strips on unit `i`.
 * @param share [1] of the unit that is wanted
 * @returns [1]
 */
export function plantableStrips(state: Columns, i: number, share: number): number {
  return Math.max(0, Math.min(share, MOST - state.stripShare[i]))
}

/**
 * Plants shrubs on a further share of unit `i` as corridors or stones; density, age and drought threshold become those of all of them.
 * @param share [1] of the unit
 * @param density [1/ha] of the strip
 * @param droughtThreshold [1]
 */
export function plantStrips(state: Columns, i: number, share: number, density: number, droughtThreshold: number): void {
  const { stripShare, stripStems, stripStemsPlanted, stripAge, stripDroughtThreshold, stripCover } = state
  if (share <= 0) return
  const before = stripShare[i] * stripStems[i]
  const part = share / (stripShare[i] + share)
  const young = (share * density) / (before + share * density)
  stripShare[i] += share
  stripStems[i] += (density - stripStems[i]) * part
  stripStemsPlanted[i] += (density - stripStemsPlanted[i]) * part
  stripCover[i] *= 1 - part
  stripAge[i] *= 1 - young
  stripDroughtThreshold[i] += (droughtThreshold - stripDroughtThreshold[i]) * young
}
