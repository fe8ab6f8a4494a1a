import { describe, expect, it } from 'vitest'
import { makeFuture } from '../../src/batch/make-future.ts'
import { prepare, type Prepared } from '../../src/batch/prepare.ts'
import { runReplicate } from '../../src/batch/run-replicate.ts'
import { keepUpkeep } from '../../src/batch/keep-upkeep.ts'
import { weatherYears } from '../../src/batch/weather-years.ts'
import { defaults, type ParamValues } from '../../src/base/param-spec.ts'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { allocateColumns } from '../../src/engine/columns.ts'
import { copyInto } from '../../src/engine/copy-into.ts'
import { copyWatches } from '../../src/engine/copy-watches.ts'
import type { Forcing } from '../../src/engine/forcing.ts'
import { Ledger } from '../../src/engine/ledger.ts'
import { MEASURES, type MeasureName } from '../../src/engine/measures/index.ts'
import type { Measure } from '../../src/engine/measure.ts'
import type { Reaction } from '../../src/engine/reaction.ts'
import type { slopeStabilityParams } from '../../src/engine/processes/slope-stability-params.ts'
import { resilienceParams } from '../../src/engine/resilience-params.ts'
import { simulate, type Run } from '../../src/engine/simulate.ts'
import { makeDaily } from '../../src/engine/weather/make-daily.ts'
import { makePulses } from '../../src/engine/weather/make-pulses.ts'
import type { weatherParams } from '../../src/engine/weather/weather-params.ts'
import { worksCoupling } from '../../src/engine/works.ts'
import type { worksParams } from '../../src/engine/works-params.ts'
import { futureSample } from '../../src/scenarios/future-sample.ts'
import type { Action, AdaptiveAction, Alternative, Scenario, Trigger } from '../../src/scenarios/scenario.ts'
import { scenarioOf } from '../helpers.ts'

const YEARS = 4
const AT = 24
const END = AT + 36
const UNITS = ['unit-1', 'unit-2']

const action = (measure: MeasureName, month: number, dose: Record<string, number> = {}): Action => ({
  measure,
  month,
  units: UNITS,
  dose: { ...defaults((MEASURES[measure] as Measure).dose), ...dose },
})
const waiting = ({ month, ...work }: Action, when: Partial<Trigger> = {}, after = 1): AdaptiveAction => ({
  ...work,
  after,
  when: {
    quantity: 'cover',
    side: 'above',
    threshold: -1,
    scope: 'unit',
    error: 0,
    from: month,
    check: [],
    inARow: 1,
    delay: 0,
    months: [],
    atMost: 1,
    pause: 1,
    ...when,
  },
})
const SHRUBS = action('shrub-planting', 5, { density: 2500 })
const option = (id: string, actions: readonly Action[], adaptive: readonly AdaptiveAction[] = []): Alternative => ({
  id,
  title: { en: id, zh: id },
  actions,
  ...(adaptive.length > 0 && { adaptive }),
})
const scenario = (alternatives: readonly Alternative[]): Scenario =>
  scenarioOf([{ slope: 4, slopeLength: 60 }, { slope: 24 }], {
    years: YEARS,
    alternatives,
    resilience: { years: [2], text: 'R1', formula: 'R1' },
  })

/** Resilience of two alternatives, which must or must not be the same. */
function judged(...alternatives: readonly Alternative[]): readonly unknown[] {
  return runReplicate(prepare(scenario(alternatives)), 7, 1).map(({ resilience }) => resilience)
}
const TENDING = { hazardFactor: 0.4, years: 3 }

describe('in twins', () => {
  it('a rule of upkeep that fires after the judgement is the fixed upkeep of that month', () => {
    for (const month of [AT - 3, AT, AT + 2, AT + 5, AT + 9]) {
      const fixed = option('fixed', [SHRUBS, action('tending', month, TENDING)])
      const waits = option('waits', [SHRUBS], [waiting(action('tending', month, TENDING))])
      const decided = option('decided', [SHRUBS], [waiting(action('tending', month - 4, TENDING), { delay: 4 })])
      const [none, a, b, c] = judged(option('none', [SHRUBS]), fixed, waits, decided)
      expect(b).toEqual(a)
      expect(c).toEqual(a)
      expect(a).not.toEqual(none)
    }
  })

  it('what was done before is not done again: a rule that has used its turns rests', () => {
    const once = option('once', [SHRUBS], [waiting(action('tending', 6, TENDING), { atMost: 1, pause: 6 })])
    const fixed = option('fixed', [SHRUBS, action('tending', 6, TENDING)])
    const [a, b] = judged(once, fixed)
    expect(a).toEqual(b)
  })

  it('rules of other works start nothing, as fixed works do not', () => {
    const [none, waits, decided] = judged(
      option('none', [SHRUBS]),
      option('waits', [SHRUBS], [waiting(action('sheep-manure', AT + 2))]),
      option('decided', [SHRUBS], [waiting(action('grass-seeding', AT - 1), { delay: 4 })]),
    )
    expect(waits).toEqual(none)
    expect(decided).toEqual(none)
  })

  it('leave the run as it was: its rules go on as if nobody had asked', () => {
    const rules = [waiting(action('tending', 6, TENDING), { quantity: 'waterIndex', side: 'below', threshold: 0.6, atMost: 9, pause: 2 })]
    const plan = scenario([option('adaptive', [SHRUBS], rules)])
    const { resilience: _resilience, ...quiet } = plan
    const asked = runReplicate(prepare(plan), 7, 1)[0]
    const left = runReplicate(prepare(quiet), 7, 1)[0]
    expect(asked.rules).toEqual(left.rules)
    expect(asked.bill).toEqual(left.bill)
    expect(asked.table.cover).toEqual(left.table.cover)
  })
})

/** What a rule does in the undisturbed twin and in the one under drought, and in which month the drought begins. */
function pair(rule: AdaptiveAction, replicate: number): { control: readonly Reaction[]; drought: readonly Reaction[]; from: number } {
  const plan = scenario([option('adaptive', [SHRUBS], [rule])])
  const prepared: Prepared = prepare(plan)
  const sample = futureSample(plan.uncertainty, 7, replicate)
  const future = makeFuture(prepared, 7, sample)
  const { parameters } = future
  const weather = parameters['weather'] as ParamValues<typeof weatherParams>
  const daily = makeDaily(prepared.station, weather, keyedDraw(7, sample.chance), weatherYears(plan))
  const pulses = makePulses(daily, prepared.station, weather, defaults(resilienceParams), AT)
  const { run } = future.begin(prepared.schedules[0], allocateColumns(prepared.site.columns.n), () => undefined)
  simulate(run, 0, AT)
  const { schedule, watches } = keepUpkeep(prepared.schedules[0], run.watches, AT)
  const follow = (forcing: Forcing): readonly Reaction[] => {
    const state = allocateColumns(prepared.site.columns.n)
    copyInto(state, run.state)
    const works = worksCoupling({
      schedule,
      ledger: new Ledger(END),
      works: parameters['works'] as ParamValues<typeof worksParams>,
      slope: parameters['slopeStability'] as ParamValues<typeof slopeStabilityParams>,
      design: { rain: 20, tenDayRain: 120 },
      prices: parameters['prices'] ?? {},
    })
    const twin: Run = { ...run, state, forcing, before: [works], observe: () => undefined, watches: copyWatches(watches ?? []) }
    simulate(twin, AT, END)
    return works.book.reactions
  }
  return { control: follow(future.forcing), drought: follow(pulses.drought.forcing), from: pulses.drought.from }
}

describe('a twin under drought', () => {
  // A month is counted dry in the growing season only when the index is low.
  const rule = waiting(action('tending', 6, TENDING), {
    quantity: 'waterIndex',
    side: 'below',
    threshold: 0.45,
    atMost: 99,
    pause: 1,
    delay: 0,
  })

  it('decides as the undisturbed one until the disturbance, and may decide otherwise after it', () => {
    let reacted = 0
    for (let replicate = 0; replicate < 5; replicate++) {
      const { control, drought, from } = pair(rule, replicate)
      // The state at the end of month `from` is the first that a decision can know of.
      const before = (list: readonly Reaction[]): readonly Reaction[] => list.filter(({ decided }) => decided <= from)
      expect(before(drought)).toEqual(before(control))
      if (drought.length > control.length) reacted += 1
    }
    expect(reacted).toBeGreaterThan(2)
  })
})
