import type { Text } from '../base/text.ts'
import { PRICES } from '../engine/prices.ts'
import { scoreParams } from '../engine/score-params.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { IndicatorSpec } from '../indicators/indicator-spec.ts'
import type { DecisionPlan, PlanTarget } from '../scenarios/decision-plan.ts'
import type { PlanOutcome } from './plan-outcome.ts'
import type { PlanSetup } from './plan-setup.ts'

/** Something that a plan must keep to. */
export interface PlanRule {
  readonly id: string
  readonly kind: 'budget' | 'capacity' | 'target' | 'gate'
  /** What it is about, for example `budget of year 2`. */
  readonly title: Text
  readonly unit: string
  /** The indicator that it is about, if it is one. */
  readonly indicator?: IndicatorName
  /** What is allowed or asked for, in `unit`. */
  readonly limit: number
  /** Excess is measured in these: the limit, or 1 where that is less. */
  readonly scale: number
  /** By how much a plan breaks the rule, in `unit`; 0 or less: it is kept. */
  excess(outcome: PlanOutcome): number
}

/**
 * Budgets, capacities, targets and the safety gate of a decision. With a confidence, what is asked must hold in that share of futures:
 * the excess is then the order statistic of that share. Without one, budgets and capacities must be kept on average.
 */
export function planRules(decision: DecisionPlan, setup: PlanSetup): readonly PlanRule[] {
  return [
    ...moneyRules(decision, setup),
    ...capacityRules(decision, setup),
    ...decision.targets.map(target => targetRule(target, setup)),
    gateRule(setup),
  ]
}

function moneyRules({ budget, confidence }: DecisionPlan, setup: PlanSetup): readonly PlanRule[] {
  if (!budget) return []
  const { futures, scenario } = setup
  const { years } = scenario
  const rules: PlanRule[] = []
  if (budget.total !== undefined) {
    const limit = budget.total
    const at = setup.indicators.indexOf('cost')
    rules.push({
      id: 'budget',
      kind: 'budget',
      title: { en: 'budget, net present value', zh: '总预算（净现值）' },
      unit: 'CNY',
      limit,
      scale: Math.max(1, limit),
      excess: ({ values }) => atShare(values.subarray(at * futures, (at + 1) * futures), confidence) - limit,
    })
  }
  const amounts = budget.years ?? []
  amounts.forEach((amount, k) => {
    if (amount === Infinity) return
    const from = budget.carryOver ? 0 : k
    const limit = budget.carryOver ? sum(amounts.slice(0, k + 1)) : amount
    rules.push({
      id: `budget-${k + 1}`,
      kind: 'budget',
      title:
        budget.carryOver && k > 0
          ? { en: `budget of years 1 to ${k + 1}, what is left carried over`, zh: `第 1 至 ${k + 1} 年累计预算（结余结转）` }
          : { en: `budget of year ${k + 1}`, zh: `第 ${k + 1} 年预算` },
      unit: 'CNY',
      limit,
      scale: Math.max(1, limit),
      excess: ({ money }) => atShare(yearSums(money, futures, years, from, k), confidence) - limit,
    })
  })
  return rules
}

function capacityRules({ capacities, confidence }: DecisionPlan, { futures, scenario }: PlanSetup): readonly PlanRule[] {
  const { years } = scenario
  return capacities.flatMap((capacity, c) =>
    capacity.years.flatMap((limit, k) => {
      if (limit === Infinity) return []
      const { label, unit } = PRICES[capacity.item]
      const rule: PlanRule = {
        id: `${capacity.item}-${k + 1}`,
        kind: 'capacity',
        title: { en: `${label.en} in year ${k + 1}`, zh: `第 ${k + 1} 年${label.zh}` },
        unit: unit.replace(/^CNY\//, ''),
        limit,
        scale: Math.max(1, limit),
        excess: ({ items }) =>
          atShare(yearSums(items.subarray(c * futures * years, (c + 1) * futures * years), futures, years, k, k), confidence) - limit,
      }
      return [rule]
    }),
  )
}

function targetRule({ indicator, atLeast, atMost, confidence }: PlanTarget, { futures, indicators }: PlanSetup): PlanRule {
  const { label, unit }: IndicatorSpec = INDICATORS[indicator]
  const at = indicators.indexOf(indicator)
  const limit = atLeast ?? atMost ?? 0
  const sign = atLeast === undefined ? 1 : -1
  const percent = Math.round(100 * confidence)
  return {
    id: `target-${indicator}`,
    kind: 'target',
    indicator,
    title: {
      en: `${label.en} ${sign < 0 ? 'at least' : 'at most'} the target in ${percent} % of futures`,
      zh: `${percent} % 的情景中${label.zh}${sign < 0 ? '不低于' : '不高于'}目标`,
    },
    unit,
    limit,
    scale: Math.max(Math.abs(limit), unit === '1' ? 0.1 : 1),
    excess: ({ values }) =>
      atShare(
        values.subarray(at * futures, (at + 1) * futures).map(value => sign * (value - limit)),
        confidence,
      ),
  }
}

/** The gate of the ranking: too likely to fail in too many futures. */
function gateRule({ futures, indicators, scenario }: PlanSetup): PlanRule {
  const setting = (name: 'gateProbability' | 'gateShare'): number => scenario.parameters[`scores.${name}`] ?? scoreParams[name].default
  const at = indicators.indexOf('failureProbability')
  const limit = setting('gateProbability')
  return {
    id: 'gate',
    kind: 'gate',
    indicator: 'failureProbability',
    title: { en: 'safety gate: annual failure probability', zh: '安全门槛：年失稳概率' },
    unit: '1/a',
    limit,
    scale: Math.max(0.01, limit),
    excess: ({ values }) => atShare(values.subarray(at * futures, (at + 1) * futures), 1 - setting('gateShare')) - limit,
  }
}

/**
 * The mean, or with a share the least number that is not exceeded in that share of the values at least. A value that could not be worked
 * out counts as beyond all others.
 */
function atShare(values: Float64Array, share: number | undefined): number {
  const known = values.map(value => (Number.isNaN(value) ? Infinity : value))
  if (share === undefined) return sum(known) / Math.max(1, known.length)
  const place = Math.ceil(share * known.length - 1e-9) - 1
  return known.toSorted()[Math.min(known.length - 1, Math.max(0, place))]
}

/** Sums over years `from` to `to` (counted from 0) in each future. */
function yearSums(amounts: Float64Array, futures: number, years: number, from: number, to: number): Float64Array {
  return Float64Array.from({ length: futures }, (_, k) => sum(amounts.subarray(k * years + from, k * years + to + 1)))
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]
  return total
}
