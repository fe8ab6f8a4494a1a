import { keptShare } from '../engine/equations/resilience.ts'
import type { Resilience } from './judge-resilience.ts'
import type { IndicatorTable } from './observe-indicators.ts'

/** Enters what the twins have shown into the table, in the year at whose end they set out. */
export function fillResilience(table: IndicatorTable, result: Resilience): void {
  const year = result.at / 12
  const { storm, recovery } = result
  table.resilience[year] = result.index
  table.resistance[year] = result.resistance
  table.sourceResilience[year] = result.source
  table.corridorAdaptability[year] = result.corridors.value
  table.recoveryTime[year] = recovery.months
  // Less rain may spare a little cover through less erosion: then nothing was lost.
  table.droughtResistance[year] = Math.min(1, recovery.lloret.resistance)
  table.stormResistance[year] = Math.min(1, keptShare(storm.disturbed.stability, storm.control.stability))
}
