import type { Scenario } from '../scenarios/scenario.ts'
import { TWIN_MONTHS } from './twin-experiment.ts'

/** Years of weather that a scenario asks for: its horizon, and what the last twins live through beyond it. */
export function weatherYears({ years, resilience }: Scenario): number {
  const last = resilience?.years.at(-1)
  return last === undefined ? years : Math.max(years, last + TWIN_MONTHS / 12)
}
