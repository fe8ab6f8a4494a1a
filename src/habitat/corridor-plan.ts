import type { ParamValues } from '../base/param-spec.ts'
import type { Columns } from '../engine/columns.ts'
import type { ecologicalCorridor } from '../engine/measures/ecological-corridor.ts'
import type { SiteColumns } from '../engine/site.ts'
import { corridorUnitPrice } from './corridor-unit-price.ts'
import type { HabitatLayout } from './habitat-layout.ts'

/** What a corridor is planted like and costs. */
export interface CorridorPlan {
  /** Width [m] and density [1/ha], as the measure takes them. */
  readonly dose: Pick<ParamValues<typeof ecologicalCorridor.dose>, 'width' | 'density'>
  /** [1] shrub cover of a grown corridor, none having died */ readonly cover: number
  /** [CNY/m2] of ground made ready, [CNY] of a planted shrub */
  readonly ground: number
  readonly shrub: number
  /** [1] factor on steep ground */ readonly steep: number
}

/**
 * Price of the measure `ecological-corridor` on both ends of a link that are treated land; what lies between and other land is not ours to
 * plant [CNY]. NaN where there is nothing to plant.
 */
export function corridorPrice(layout: HabitatLayout, k: number, site: SiteColumns, state: Columns, plan: CorridorPlan): number {
  const across = (i: number): number => (i < layout.units && site.treated[i] === 1 ? corridorUnitPrice(site, state, plan, i) : 0)
  const price = across(layout.from[k]) + across(layout.to[k])
  return price > 0 ? price : Number.NaN
}
