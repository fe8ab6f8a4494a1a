import { makeFuture, type Future } from '../batch/make-future.ts'
import { prepare } from '../batch/prepare.ts'
import { runFuture, type Outcome } from '../batch/run-future.ts'
import { compileSchedule } from '../scenarios/compile-schedule.ts'
import { futureSample } from '../scenarios/future-sample.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import type { PlanOutcome } from './plan-outcome.ts'
import type { PlanSetup } from './plan-setup.ts'
import type { PlanWorks } from './plan-works.ts'

/**
 * Runs plans through the futures of a setup. Weather and parameters are made once and kept, so that each further plan costs only its
 * months; every plan meets the same futures. The twin experiments of the resilience index are left out unless an indicator needs them.
 */
export function planRuns(setup: PlanSetup): (works: PlanWorks) => PlanOutcome {
  const { seed, first, futures, indicators, items } = setup
  const scenario = indicators.some(name => INDICATORS[name].chapter === 'resilience') ? setup.scenario : withoutTwins(setup.scenario)
  const prepared = prepare({ ...scenario, alternatives: [] })
  const { years, uncertainty } = scenario
  const made: Future[] = []
  const future = (k: number): Future => (made[k] ??= makeFuture(prepared, seed, futureSample(uncertainty, seed, first + k)))

  return works => {
    const schedule = compileSchedule({ id: 'plan', title: { en: 'plan', zh: '方案' }, ...works }, prepared.site)
    const outcome: PlanOutcome = {
      values: new Float64Array(indicators.length * futures),
      money: new Float64Array(futures * years),
      items: new Float64Array(items.length * futures * years),
    }
    for (let k = 0; k < futures; k++) {
      const [{ table, bill }] = runFuture({ ...prepared, schedules: [schedule] }, future(k))
      indicators.forEach((name, i) => {
        outcome.values[i * futures + k] = table[name][years]
      })
      book(outcome, bill, items, k, futures, years)
    }
    return outcome
  }
}

function withoutTwins(scenario: PlanSetup['scenario']): PlanSetup['scenario'] {
  const { resilience: _resilience, ...rest } = scenario
  return rest
}

function book(outcome: PlanOutcome, bill: Outcome['bill'], items: PlanSetup['items'], k: number, futures: number, years: number): void {
  for (const { item, yearly } of bill) {
    const at = items.indexOf(item)
    for (let year = 0; year < years; year++) {
      outcome.money[k * years + year] += yearly.money[year]
      if (at >= 0) outcome.items[(at * futures + k) * years + year] += yearly.quantity[year]
    }
  }
}
