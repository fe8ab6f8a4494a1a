import type { Columns } from '../engine/columns.ts'
import { crossingLength } from '../engine/equations/corridors.ts'
import { steepFactor } from '../engine/equations/steep-factor.ts'
import type { SiteColumns } from '../engine/site.ts'
import type { CorridorPlan } from './corridor-plan.ts'

const HECTARE = 10_000

/** Price of the measure `ecological-corridor` right across one unit [CNY]. */
export function corridorUnitPrice(site: SiteColumns, state: Columns, { dose, ground, shrub, steep }: CorridorPlan, i: number): number {
  const perMetre = dose.width * ground + (dose.width * dose.density * shrub) / HECTARE
  return crossingLength(site.area[i]) * perMetre * steepFactor(state.slope[i], steep)
}
