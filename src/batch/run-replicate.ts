import { keyedDraw } from '../base/keyed-draw.ts'
import type { ParamValues } from '../base/param-spec.ts'
import { allocateColumns } from '../engine/columns.ts'
import { copyInto } from '../engine/copy-into.ts'
import { drawParameters, type ParameterSet } from '../engine/draw-parameters.ts'
import { discountFactors, Ledger } from '../engine/ledger.ts'
import type { PriceName } from '../engine/prices.ts'
import { PROCESSES } from '../engine/processes/index.ts'
import type { slopeStabilityParams } from '../engine/processes/slope-stability-params.ts'
import type { routeParams } from '../engine/route-params.ts'
import { routeSediment } from '../engine/route-sediment.ts'
import type { scoreParams } from '../engine/score-params.ts'
import { simulate, type Bound, type Run } from '../engine/simulate.ts'
import { spinUp } from '../engine/spin-up.ts'
import { makeForcing } from '../engine/weather/make-forcing.ts'
import { returnDepth } from '../engine/weather/return-depth.ts'
import type { weatherParams } from '../engine/weather/weather-params.ts'
import { worksCoupling, type DesignStorm, type UnsafeStart } from '../engine/works.ts'
import type { worksParams } from '../engine/works-params.ts'
import { observeIndicators, type IndicatorTable } from '../indicators/observe-indicators.ts'
import { reference } from '../indicators/reference.ts'
import type { Prepared } from './prepare.ts'

/** What a bill line came to in one future. */
export interface BilledItem {
  readonly measure: string
  readonly item: PriceName
  /** Real quantity in the unit of the price */
  readonly quantity: number
  /** The same in units of the list price */
  readonly priced: number
  /** [CNY] net present value */
  readonly cost: number
}

/** One alternative in one future. */
export interface Outcome {
  readonly table: IndicatorTable
  readonly bill: readonly BilledItem[]
  /** Works that began on ground that was not safe yet. */
  readonly unsafe: readonly UnsafeStart[]
}

/** Return period of the storm that slopes are designed for [a]. */
const DESIGN_PERIOD = 10
/** Rain of three and of ten days around the design day, over that of the day itself; assumed. */
const THREE_DAYS = 1.2
const TEN_DAYS = 2

/**
 * Runs every alternative through one future: they share weather, parameters and draws, so what differs is their doing. The result
 * of an alternative does not depend on which others run beside it.
 */
export function runReplicate(prepared: Prepared, seed: number, replicate: number): readonly Outcome[] {
  const { scenario, site, station, schedules } = prepared
  const draw = keyedDraw(seed, replicate)
  const parameters = drawParameters({ seed, index: replicate, sampling: 'latin-hypercube' }, scenario.parameters)
  const weather = parameters['weather'] as ParamValues<typeof weatherParams>
  const slope = parameters['slopeStability'] as ParamValues<typeof slopeStabilityParams>
  const works = parameters['works'] as ParamValues<typeof worksParams>
  const { spinUp: before, forcing } = makeForcing(station, weather, draw, scenario.years)
  const processes: readonly Bound[] = PROCESSES.map(process => ({ process, params: parameters[process.name] ?? {} }))
  const months = scenario.years * 12
  const design = designStorm(returnDepth(station, weather, DESIGN_PERIOD))
  const target = reference(
    scenario.target,
    site.columns.annualPrecipitation[0],
    scenario.speciesPool,
    parameters['vegetation']?.['precipitationScale'] ?? Number.NaN,
  )
  const start = allocateColumns(site.columns.n)
  copyInto(start, site.initial)
  spinUp({ site, state: start, processes, draw }, before)

  const state = allocateColumns(site.columns.n)
  return schedules.map(schedule => {
    copyInto(state, start)
    const ledger = new Ledger(months)
    const { table, start: observeStart, observer } = observeIndicators({
      site: site.columns,
      forcing,
      years: scenario.years,
      target,
      scores: parameters['scores'] as ParamValues<typeof scoreParams>,
    })
    const doing = worksCoupling({ schedule, ledger, works, slope, design })
    const routing = routeSediment(state.n, parameters['routing'] as ParamValues<typeof routeParams>)
    const run: Run = { site, state, processes, before: [doing], after: [routing], forcing, draw, observe: observer }
    observeStart(state)
    simulate(run, 0, months)
    return { table, bill: settle(ledger, parameters, table.cost), unsafe: doing.unsafe }
  })
}

/** The storm that slopes are designed for, from the daily depth of that return period [mm]. */
function designStorm(depth: number): DesignStorm {
  return { rain: (THREE_DAYS * depth) / 3, tenDayRain: TEN_DAYS * depth }
}

/** Turns quantities into money; fills `cost` with the cumulative net present value by year. */
function settle(ledger: Ledger, parameters: ParameterSet, cost: Float64Array): readonly BilledItem[] {
  const discount = discountFactors(parameters['works']?.['discountRate'] ?? 0, ledger.months)
  cost.fill(0)
  return ledger.lines.map(({ measure, item, quantity, priced }) => {
    const price = parameters['prices']?.[item] ?? Number.NaN
    let total = 0
    let amount = 0
    let listed = 0
    for (let month = 0; month < ledger.months; month++) {
      const paid = priced[month] * price * discount[month]
      amount += quantity[month]
      listed += priced[month]
      total += paid
      const year = Math.floor(month / 12) + 1
      if (paid !== 0) for (let later = year; later < cost.length; later++) cost[later] += paid
    }
    return { measure, item, quantity: amount, priced: listed, cost: total }
  })
}
