import type { Columns } from '../engine/columns.ts'
import { BLOCK, type Observer } from '../engine/simulate.ts'
import type { SiteColumns } from '../engine/site.ts'
import { stabilityShare } from './stability-share.ts'

/** Area means over the judged land, one entry a month. */
export interface FunctionTrace {
  /** Month of the first entry. */
  from: number
  /** [1] */ readonly cover: Float64Array
  /** [t/ha] soil lost by water erosion in the month */ readonly soilLoss: Float64Array
  /** [1] water index of plants */ readonly water: Float64Array
  /** [1] factor of safety against the target, less what is scar */ readonly stability: Float64Array
}

/**
 * Follows the functions of the land that resilience is judged by, over treated land (all land where there is none). A factor of safety is
 * that of the last month with a storm; where no storm has come yet, and on flat land, that of the design storm.
 * @param months entries that are kept; months before `trace.from` and beyond the last entry are not looked at
 * @param safetyTarget [1] factor of safety of full marks
 */
export function traceFunctions(
  site: SiteColumns,
  months: number,
  safetyTarget: number,
): { readonly trace: FunctionTrace; readonly observer: Observer } {
  const column = (): Float64Array => new Float64Array(months)
  const trace: FunctionTrace = { from: 0, cover: column(), soilLoss: column(), water: column(), stability: column() }
  const treated = Float64Array.from(site.area, (area, i) => area * site.treated[i])
  const weights = treated.some(area => area > 0) ? treated : Float64Array.from(site.area)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)

  const observer = (state: Columns, month: number): void => {
    const k = month - trace.from
    if (k < 0 || k >= months) return
    const { cover, soilLoss, waterStress, factorOfSafety, designFactorOfSafety, scar } = state
    let covered = 0
    let lost = 0
    let water = 0
    let stable = 0
    for (let lo = 0; lo < state.n; lo += BLOCK) {
      const hi = Math.min(lo + BLOCK, state.n)
      let blockCovered = 0
      let blockLost = 0
      let blockWater = 0
      let blockStable = 0
      for (let i = lo; i < hi; i++) {
        const weight = weights[i]
        if (weight === 0) continue
        const factor = factorOfSafety[i] > 0 ? factorOfSafety[i] : designFactorOfSafety[i]
        blockCovered += weight * cover[i]
        blockLost += weight * soilLoss[i]
        blockWater += weight * waterStress[i]
        blockStable += weight * stabilityShare(factor, safetyTarget, scar[i])
      }
      covered += blockCovered
      lost += blockLost
      water += blockWater
      stable += blockStable
    }
    trace.cover[k] = covered / whole
    trace.soilLoss[k] = lost / whole
    trace.water[k] = water / whole
    trace.stability[k] = stable / whole
  }
  return { trace, observer }
}
