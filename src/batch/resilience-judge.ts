import type { ParamValues } from '../base/param-spec.ts'
import type { ParameterSet } from '../engine/draw-parameters.ts'
import type { Forcing } from '../engine/forcing.ts'
import type { resilienceParams } from '../engine/resilience-params.ts'
import type { Schedule } from '../engine/schedule.ts'
import type { scoreParams } from '../engine/score-params.ts'
import type { Run } from '../engine/simulate.ts'
import { makePulses, type Pulses } from '../engine/weather/make-pulses.ts'
import type { DailyWeather } from '../engine/weather/station.ts'
import type { weatherParams } from '../engine/weather/weather-params.ts'
import type { WorksSetup } from '../engine/works.ts'
import type { Resilience } from '../indicators/judge-resilience.ts'
import type { CorridorJudge } from '../indicators/scenario-corridors.ts'
import type { Prepared } from './prepare.ts'
import { twinExperiment, type TwinExperiment } from './twin-experiment.ts'

/** Judges a run that stands at the end of `year`. The run is only read. */
export type ResilienceJudge = (run: Run, schedule: Schedule, year: number) => Resilience

/** What the judge needs beside the scenario: the weather and parameters of one replicate. */
export interface JudgeSetup {
  readonly parameters: ParameterSet
  /** Weather of `weatherYears` years, and what it compiles to. */
  readonly daily: DailyWeather
  readonly forcing: Forcing
  readonly works: Omit<WorksSetup, 'schedule' | 'ledger'>
  readonly corridors?: CorridorJudge
}

/** The judge of one replicate; disturbed weather is made once for all alternatives, and nothing before it is asked for. */
export function resilienceJudge(
  { scenario, site, station }: Prepared,
  { parameters, daily, forcing, works, corridors }: JudgeSetup,
): ResilienceJudge {
  const params = parameters['resilience'] as ParamValues<typeof resilienceParams>
  const weather = parameters['weather'] as ParamValues<typeof weatherParams>
  const { safetyTarget } = parameters['scores'] as ParamValues<typeof scoreParams>
  const pulses = new Map<number, Pulses>()
  let experiment: TwinExperiment | undefined

  const pulsesOf = (year: number): Pulses => {
    const made = pulses.get(year) ?? makePulses(daily, station, weather, params, 12 * year)
    pulses.set(year, made)
    return made
  }
  return (run, schedule, year) => {
    if (!scenario.resilience) throw new RangeError(`scenario ${scenario.id} does not ask for resilience`)
    experiment ??= twinExperiment({
      site,
      forcing,
      params,
      works,
      safetyTarget,
      formula: scenario.resilience.formula,
      ...(corridors && { corridors }),
    })
    return experiment(run, schedule, pulsesOf(year))
  }
}
