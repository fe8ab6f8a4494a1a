import type { Formula } from '../base/formula.ts'
import type { ParamValues } from '../base/param-spec.ts'
import { weightedMean } from '../base/weighted-mean.ts'
import { allocateColumns } from '../engine/columns.ts'
import { copyInto } from '../engine/copy-into.ts'
import { copyWatches } from '../engine/copy-watches.ts'
import { disturb } from '../engine/disturb.ts'
import { soilSource } from '../engine/equations/resilience.ts'
import type { Forcing } from '../engine/forcing.ts'
import { Ledger } from '../engine/ledger.ts'
import type { resilienceParams } from '../engine/resilience-params.ts'
import type { RuleWatch } from '../engine/rule-watch.ts'
import type { Schedule } from '../engine/schedule.ts'
import { simulate, type Run } from '../engine/simulate.ts'
import { SEASON_MONTHS, type Pulses } from '../engine/weather/make-pulses.ts'
import { worksCoupling, type WorksSetup } from '../engine/works.ts'
import { keepUpkeep } from './keep-upkeep.ts'
import { judgeResilience, type Resilience } from '../indicators/judge-resilience.ts'
import { scenarioCorridors, type CorridorJudge } from '../indicators/scenario-corridors.ts'
import { traceFunctions } from '../indicators/trace-functions.ts'

/** Months for which control and drought are followed. */
export const TWIN_MONTHS = 36
/** Months for which the storm is followed. */
const STORM_MONTHS = 12

/** What all twins of one replicate share. */
export interface TwinSetup {
  readonly site: Run['site']
  /** Weather without a pulse, at least {@link TWIN_MONTHS} longer than the last moment of judgement. */ readonly forcing: Forcing
  readonly params: ParamValues<typeof resilienceParams>
  readonly works: Omit<WorksSetup, 'schedule' | 'ledger'>
  /** Factor of safety of full marks. */ readonly safetyTarget: number
  readonly formula: Formula
  /** Who judges the corridors; without it, connectivity as the scenario gives it. */ readonly corridors?: CorridorJudge
}

/** Judges a run that stands at the start of month `pulses.at`. The run is only read. */
export type TwinExperiment = (run: Run, schedule: Schedule, pulses: Pulses) => Resilience

/**
 * The experiment behind the resilience index: from the state as it stands, the coming years once undisturbed and once each with a drought
 * and a storm, all with the same weather otherwise and the same draws. Upkeep in the schedule goes on, rules of upkeep go on watching with
 * the memory they have, each twin for itself; other works do not start, and nothing is paid. Twins part when their pulse begins: until then they would be the same. Columns serve all alternatives of a replicate.
 */
export function twinExperiment({ site, forcing, params, works, safetyTarget, formula, corridors }: TwinSetup): TwinExperiment {
  const control = { state: allocateColumns(site.columns.n), ...traceFunctions(site.columns, TWIN_MONTHS, safetyTarget) }
  const twin = allocateColumns(site.columns.n)
  const drought = traceFunctions(site.columns, TWIN_MONTHS, safetyTarget)
  const storm = traceFunctions(site.columns, STORM_MONTHS, safetyTarget)

  return (run, schedule, pulses) => {
    const { at } = pulses
    const end = at + TWIN_MONTHS
    const { schedule: upkeep, watches } = keepUpkeep(schedule, run.watches, at)
    const fresh = (seen: readonly RuleWatch[] | undefined): Pick<Run, 'before' | 'watches'> => ({
      before: [worksCoupling({ ...works, schedule: upkeep, ledger: new Ledger(end) })],
      ...(seen && { watches: copyWatches(seen) }),
    })
    const undisturbed: Run = { ...run, state: control.state, forcing, ...fresh(watches), observe: control.observer }
    control.trace.from = at
    drought.trace.from = pulses.drought.from
    storm.trace.from = pulses.storm.from

    const strike = [
      { pulse: pulses.drought, observe: drought.observer, to: end },
      { pulse: pulses.storm, observe: storm.observer, to: pulses.storm.from + STORM_MONTHS },
    ].toSorted((a, b) => a.pulse.from - b.pulse.from)
    copyInto(control.state, run.state)
    let reached = at
    for (const { pulse, observe, to } of strike) {
      simulate(undisturbed, reached, pulse.from)
      disturb(control, { ...run, state: twin, forcing: pulse.forcing, ...fresh(undisturbed.watches), observe }, pulse.from, to)
      reached = pulse.from
    }
    simulate(undisturbed, reached, end)

    const { state } = run
    const { area, speciesPool } = site.columns
    return judgeResilience(
      {
        at,
        season: pulses.season,
        seasonMonths: SEASON_MONTHS,
        control: control.trace,
        drought: drought.trace,
        storm: storm.trace,
        speciesShare: weightedMean(
          state.species.map((count, i) => Math.min(1, count / speciesPool[i])),
          area,
        ),
        soil: weightedMean(
          state.soilDepth.map((depth, i) => soilSource(depth, state.organicMatter[i], state.metalResponse[i])),
          area,
        ),
        corridors: (corridors ?? scenarioCorridors)(state, site.columns),
      },
      params,
      formula,
    )
  }
}
