import { keyedDraw } from '../base/keyed-draw.ts'
import type { ParamValues } from '../base/param-spec.ts'
import { allocateColumns } from '../engine/columns.ts'
import { copyInto } from '../engine/copy-into.ts'
import { drawParameters, type ParameterSet } from '../engine/draw-parameters.ts'
import { discountFactors, Ledger } from '../engine/ledger.ts'
import type { PriceName } from '../engine/prices.ts'
import { PROCESSES } from '../engine/processes/index.ts'
import { simulate, type Bound, type Run } from '../engine/simulate.ts'
import { makeForcing } from '../engine/weather/make-forcing.ts'
import type { weatherParams } from '../engine/weather/weather-params.ts'
import { worksCoupling } from '../engine/works.ts'
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
}

/**
 * Runs every alternative through one future: they share weather, parameters and draws, so what differs is their doing. The result
 * of an alternative does not depend on which others run beside it.
 */
export function runReplicate(prepared: Prepared, seed: number, replicate: number): readonly Outcome[] {
  const { scenario, site, station, schedules } = prepared
  const draw = keyedDraw(seed, replicate)
  const parameters = drawParameters(draw, scenario.parameters)
  const forcing = makeForcing(station, parameters['weather'] as ParamValues<typeof weatherParams>, draw, scenario.years)
  const processes: readonly Bound[] = PROCESSES.map(process => ({ process, params: parameters[process.name] ?? {} }))
  const months = scenario.years * 12
  const state = allocateColumns(site.columns.n)
  const target = reference(
    scenario.target,
    site.columns.annualPrecipitation[0],
    scenario.speciesPool,
    parameters['vegetation']?.['precipitationScale'] ?? Number.NaN,
  )

  return schedules.map(schedule => {
    copyInto(state, site.initial)
    const ledger = new Ledger(months)
    const { table, start, observer } = observeIndicators(site.columns, scenario.years, target)
    const works = worksCoupling(schedule, ledger, parameters['works'] as ParamValues<typeof worksParams>)
    const run: Run = { site, state, processes, before: [works], after: [], forcing, draw, observe: observer }
    start(state)
    simulate(run, 0, months)
    return { table, bill: settle(ledger, parameters, table.cost) }
  })
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
