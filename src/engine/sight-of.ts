import type { Columns } from './columns.ts'
import type { DesignStorm } from './design-storm.ts'
import type { Sight } from './sight.ts'
import type { ParamValues } from '../base/param-spec.ts'
import type { slopeStabilityParams } from './processes/slope-stability-params.ts'
import type { SiteColumns } from './site.ts'
import { unitSafety } from './unit-safety.ts'

/** What can be read of the land as it stands now; good for one moment only. */
export function sightOf(state: Columns, site: SiteColumns, slope: ParamValues<typeof slopeStabilityParams>, design: DesignStorm): Sight {
  let above: Float64Array | undefined
  return {
    state,
    site,
    designSafety: i => unitSafety(state, site, slope, i, 1, design.rain, design.tenDayRain),
    slideAbove: i => (above ??= slidesAbove(state, site))[i],
  }
}

/** Water runs from a unit to a later column, so one pass hands every slide down to all below it. */
function slidesAbove({ failedShare }: Columns, { n, downstream }: SiteColumns): Float64Array {
  const above = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const below = downstream[i]
    if (below >= 0) above[below] = Math.max(above[below], above[i], failedShare[i])
  }
  return above
}
