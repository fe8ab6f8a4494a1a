import type { ParamValues } from '../base/param-spec.ts'
import type { Columns } from '../engine/columns.ts'
import { crossingLength } from '../engine/equations/corridors.ts'
import { steepFactor } from '../engine/equations/steep-factor.ts'
import type { ecologicalCorridor } from '../engine/measures/ecological-corridor.ts'
import type { SiteColumns } from '../engine/site.ts'
import type { HabitatLayout } from './habitat-layout.ts'

const HECTARE = 10_000

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
  const { width, density } = plan.dose
  const perMetre = width * plan.ground + (width * density * plan.shrub) / HECTARE
  const across = (i: number): number =>
    i < layout.units && site.treated[i] === 1 ? crossingLength(site.area[i]) * perMetre * steepFactor(state.slope[i], plan.steep) : 0
  const price = across(layout.from[k]) + across(layout.to[k])
  return price > 0 ? price : Number.NaN
}
