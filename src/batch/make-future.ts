import { keyedDraw } from '../base/keyed-draw.ts'
import type { ParamValues } from '../base/param-spec.ts'
import { allocateColumns, type Columns } from '../engine/columns.ts'
import { copyInto } from '../engine/copy-into.ts'
import type { DesignStorm } from '../engine/design-storm.ts'
import { drawParameters, type ParameterSet } from '../engine/draw-parameters.ts'
import type { Forcing } from '../engine/forcing.ts'
import { connectivityCoupling } from '../habitat/connectivity-coupling.ts'
import { networkCorridors } from '../habitat/network-corridors.ts'
import { siteHabitat, type SiteHabitat } from '../habitat/site-habitat.ts'
import { reference, type Reference } from '../indicators/reference.ts'
import { Ledger } from '../engine/ledger.ts'
import { PROCESSES } from '../engine/processes/index.ts'
import type { networkParams } from '../engine/network-params.ts'
import type { slopeStabilityParams } from '../engine/processes/slope-stability-params.ts'
import type { routeParams } from '../engine/route-params.ts'
import { routeSediment } from '../engine/route-sediment.ts'
import type { Schedule } from '../engine/schedule.ts'
import type { Bound, Observer, Run } from '../engine/simulate.ts'
import { spinUp } from '../engine/spin-up.ts'
import { compileWeather } from '../engine/weather/compile-weather.ts'
import { makeDaily } from '../engine/weather/make-daily.ts'
import { returnDepth } from '../engine/weather/return-depth.ts'
import type { weatherParams } from '../engine/weather/weather-params.ts'
import { startWatching } from '../engine/start-watching.ts'
import { worksCoupling, type RuleBook, type UnsafeStart } from '../engine/works.ts'
import type { worksParams } from '../engine/works-params.ts'
import type { FutureSample } from '../scenarios/future-sample.ts'
import type { Prepared } from './prepare.ts'
import { resilienceJudge, type ResilienceJudge } from './resilience-judge.ts'
import { weatherYears } from './weather-years.ts'

/** An alternative about to be run in a future. */
export interface Trajectory {
  readonly run: Run
  readonly ledger: Ledger
  /** Works that began on ground that was not safe yet; filled as the run goes on. */
  readonly unsafe: readonly UnsafeStart[]
  /** What the rules of the schedule did and cost; filled as the run goes on. */
  readonly book: RuleBook
}

/** One future of a scenario: what all its alternatives share. */
export interface Future {
  readonly parameters: ParameterSet
  readonly forcing: Forcing
  readonly months: number
  /** What full recovery means in this future. */ readonly target: Reference
  /** The network under this future's parameters; absent where the scenario has none. */ readonly habitat?: SiteHabitat
  /** Puts the land as it is at the start into `state`, and what a schedule does to it into a run. */
  begin(schedule: Schedule, state: Columns, observe: Observer): Trajectory
  /** Judges the resilience of a run that stands at the end of a year; the run is only read. */
  readonly judge: ResilienceJudge
}

/** Return period of the storm that slopes are designed for [a]. */
const DESIGN_PERIOD = 10
/** Rain of three and of ten days around the design day, over that of the day itself; assumed. */
const THREE_DAYS = 1.2
const TEN_DAYS = 2

/**
 * Draws parameters and weather of a future and lets the years before the start pass.
 * @param sample which parameters and which chance: `futureSample` for a replicate of the scenario's own uncertainty
 */
export function makeFuture(prepared: Prepared, seed: number, sample: FutureSample): Future {
  const { scenario, site, station } = prepared
  const draw = keyedDraw(seed, sample.chance)
  const parameters = drawParameters(sample.parameters, scenario.parameters)
  const weather = parameters['weather'] as ParamValues<typeof weatherParams>
  const slope = parameters['slopeStability'] as ParamValues<typeof slopeStabilityParams>
  const works = parameters['works'] as ParamValues<typeof worksParams>
  const routing = parameters['routing'] as ParamValues<typeof routeParams>
  const daily = makeDaily(station, weather, draw, weatherYears(scenario))
  const { spinUp: before, forcing } = compileWeather(daily, station, weather)
  const processes: readonly Bound[] = PROCESSES.map(process => ({ process, params: parameters[process.name] ?? {} }))
  const prices = parameters['prices'] ?? {}
  const months = scenario.years * 12
  const design = designStorm(returnDepth(station, weather, DESIGN_PERIOD))
  const start = allocateColumns(site.columns.n)
  copyInto(start, site.initial)
  spinUp({ site, state: start, processes, draw }, before, slope, design)

  const habitat =
    prepared.habitat && siteHabitat(prepared.habitat, site.columns, parameters['network'] as ParamValues<typeof networkParams>)
  const network = habitat && connectivityCoupling(habitat, start)
  const target = reference(
    scenario.target,
    site.columns.annualPrecipitation[0],
    scenario.speciesPool,
    parameters['vegetation']?.['precipitationScale'] ?? Number.NaN,
  )

  return {
    parameters,
    forcing,
    months,
    target,
    ...(habitat && { habitat }),
    judge: resilienceJudge(prepared, {
      parameters,
      daily,
      forcing,
      works: { works, slope, design, prices },
      ...(habitat && { corridors: state => networkCorridors(habitat, state, target) }),
    }),
    begin(schedule, state, observe) {
      copyInto(state, start)
      const ledger = new Ledger(months)
      const doing = worksCoupling({ schedule, ledger, works, slope, design, prices })
      const after = [routeSediment(state.n, routing), ...(network ? [network] : [])]
      const watches = schedule.rules && { watches: startWatching(schedule.rules) }
      const run: Run = { site, state, processes, before: [doing], after, forcing, draw, observe, ...watches }
      return { run, ledger, unsafe: doing.unsafe, book: doing.book }
    },
  }
}

/** The storm that slopes are designed for, from the daily depth of that return period [mm]. */
function designStorm(depth: number): DesignStorm {
  return { rain: (THREE_DAYS * depth) / 3, tenDayRain: TEN_DAYS * depth }
}
