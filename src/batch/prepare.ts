import type { Schedule } from '../engine/schedule.ts'
import type { Site } from '../engine/site.ts'
import type { Station } from '../engine/weather/station.ts'
import type { HabitatLayout } from '../habitat/habitat-layout.ts'
import { compileHabitat } from '../scenarios/compile-habitat.ts'
import { compileSchedule } from '../scenarios/compile-schedule.ts'
import { compileSite } from '../scenarios/compile-site.ts'
import { compileStation } from '../scenarios/compile-station.ts'
import type { Scenario } from '../scenarios/scenario.ts'

/** A scenario compiled once, ready to be run for any replicate. */
export interface Prepared {
  readonly scenario: Scenario
  readonly site: Site
  /** Absent where the scenario has no network. */ readonly habitat?: HabitatLayout
  readonly station: Station
  readonly schedules: readonly Schedule[]
}

/** Compiles site, climate and schedules of a scenario. */
export function prepare(scenario: Scenario): Prepared {
  const site = compileSite(scenario)
  const habitat = compileHabitat(scenario, site)
  return {
    scenario,
    site,
    ...(habitat && { habitat }),
    station: compileStation(scenario),
    schedules: scenario.alternatives.map(alternative => compileSchedule(alternative, site)),
  }
}
