import type { ParamValues } from '../base/param-spec.ts'
import { allocateColumns } from '../engine/columns.ts'
import type { ParameterSet } from '../engine/draw-parameters.ts'
import { discountFactors, type Ledger } from '../engine/ledger.ts'
import type { PriceName } from '../engine/prices.ts'
import type { Reaction } from '../engine/reaction.ts'
import type { soilMetal } from '../engine/processes/soil-metal.ts'
import type { scoreParams } from '../engine/score-params.ts'
import { simulate } from '../engine/simulate.ts'
import type { RuleBook, UnsafeStart } from '../engine/works.ts'
import { fillResilience } from '../indicators/fill-resilience.ts'
import type { Resilience } from '../indicators/judge-resilience.ts'
import { habitatMoment, type HabitatMoment } from '../habitat/habitat-moment.ts'
import { observeIndicators, type IndicatorTable } from '../indicators/observe-indicators.ts'
import type { Future } from './make-future.ts'
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
  /** Real quantity, and money of the day [CNY], in each year of the horizon. */
  readonly yearly: { readonly quantity: Float64Array; readonly money: Float64Array }
}

/** What one rule of an alternative did in one future. */
export interface RuleOutcome {
  readonly reactions: readonly Reaction[]
  /** [CNY] net present value of its works and their upkeep; part of the bill */ readonly cost: number
}

/** One alternative in one future. */
export interface Outcome {
  readonly table: IndicatorTable
  readonly bill: readonly BilledItem[]
  /** Works that began on ground that was not safe yet. */
  readonly unsafe: readonly UnsafeStart[]
  /** What each rule did, in the order of the schedule; absent where there are none. */
  readonly rules?: readonly RuleOutcome[]
  /** What the twins showed, one entry for each year of the scenario's plan. */
  readonly resilience: readonly Resilience[]
  /** The network at the start and at the end; absent where the scenario has none. */
  readonly network?: { readonly start: HabitatMoment; readonly end: HabitatMoment }
}

/**
 * Runs every alternative through one future: they share weather, parameters and draws, so what differs is their doing. The result
 * of an alternative does not depend on which others run beside it.
 */
export function runFuture(prepared: Prepared, future: Future): readonly Outcome[] {
  const { scenario, site, schedules } = prepared
  const { parameters, forcing, months, judge, target, habitat } = future
  const state = allocateColumns(site.columns.n)
  return schedules.map(schedule => {
    const { table, start, observer } = observeIndicators({
      site: site.columns,
      forcing,
      years: scenario.years,
      target,
      scores: parameters['scores'] as ParamValues<typeof scoreParams>,
      metal: parameters['soilMetal'] as ParamValues<typeof soilMetal.params>,
      ...(habitat && { habitat }),
    })
    const { run, ledger, unsafe, book } = future.begin(schedule, state, observer)
    start(state)
    const moment = (): HabitatMoment | undefined => habitat && habitatMoment(habitat, habitat.read(state))
    const before = moment()
    const resilience = (scenario.resilience?.years ?? []).map((year, k, years) => {
      simulate(run, 12 * (years[k - 1] ?? 0), 12 * year)
      return judge(run, schedule, year)
    })
    simulate(run, 12 * (scenario.resilience?.years.at(-1) ?? 0), months)
    for (const result of resilience) fillResilience(table, result)
    const after = moment()
    const network = before && after && { network: { start: before, end: after } }
    const rules = schedule.rules && { rules: closeRules(book, parameters, ledger.months) }
    return { table, bill: settle(ledger, parameters, table.cost), unsafe, ...rules, resilience, ...network }
  })
}

function closeRules({ reactions, spent }: RuleBook, parameters: ParameterSet, months: number): readonly RuleOutcome[] {
  const discount = discountFactors(parameters['works']?.['discountRate'] ?? 0, months)
  return spent.map((money, k) => ({
    reactions: reactions.filter(({ rule }) => rule === k),
    cost: money.reduce((sum, paid, month) => sum + paid * discount[month], 0),
  }))
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
    const yearly = { quantity: new Float64Array(cost.length - 1), money: new Float64Array(cost.length - 1) }
    for (let month = 0; month < ledger.months; month++) {
      const nominal = priced[month] * price
      const paid = nominal * discount[month]
      yearly.quantity[Math.floor(month / 12)] += quantity[month]
      yearly.money[Math.floor(month / 12)] += nominal
      amount += quantity[month]
      listed += priced[month]
      total += paid
      const year = Math.floor(month / 12) + 1
      if (paid !== 0) for (let later = year; later < cost.length; later++) cost[later] += paid
    }
    return { measure, item, quantity: amount, priced: listed, cost: total, yearly }
  })
}
