import { describe, expect, it } from 'vitest'
import { judgePlan } from '../../src/planning/judge-plan.ts'
import { objectiveValues } from '../../src/planning/objective-values.ts'
import { planRules } from '../../src/planning/plan-rules.ts'
import type { PlanOutcome } from '../../src/planning/plan-outcome.ts'
import type { PlanSetup } from '../../src/planning/plan-setup.ts'
import type { DecisionPlan } from '../../src/scenarios/decision-plan.ts'
import { decisionOf, smallScenario } from './small-problem.ts'

const scenario = smallScenario()
const setup: PlanSetup = {
  scenario,
  seed: 7,
  first: 0,
  futures: 4,
  indicators: ['safety', 'function', 'landscape', 'cost', 'failureProbability', 'cover', 'erosion'],
  items: ['ownSoil'],
}
/** Four futures, two years. */
const outcome: PlanOutcome = {
  // Safety, function, landscape, cost, failure probability, cover, erosion.
  values: Float64Array.from(
    [
      [0.9, 0.8, 0.7, 0.6],
      [0.5, 0.4, 0.6, 0.3],
      [0.2, 0.3, 0.4, 0.7],
      [90, 130, 110, 70],
      [0.01, 0.02, 0.09, 0.03],
      [0.31, 0.52, 0.44, 0.61],
      [700, 300, 900, 500],
    ].flat(),
  ),
  money: Float64Array.from([60, 40, 80, 60, 70, 50, 50, 30]),
  items: Float64Array.from([11, 2, 13, 4, 17, 6, 19, 8]),
}
const excessOf = (changes: Partial<DecisionPlan>): Record<string, number> =>
  Object.fromEntries(planRules(decisionOf(scenario, changes), setup).map(rule => [rule.id, Number(rule.excess(outcome).toFixed(12))]))

describe('rules of a plan, worked by hand', () => {
  it('keep a budget on average, or in a share of futures', () => {
    expect(excessOf({ budget: { total: 95, carryOver: false } })).toEqual({ budget: 5, gate: 0.04 })
    // Three of four futures cost at most 110.
    expect(excessOf({ budget: { total: 95, carryOver: false }, confidence: 0.75 })['budget']).toBe(15)
    expect(excessOf({ budget: { total: 95, carryOver: false }, confidence: 0.76 })['budget']).toBe(35)
  })

  it('keep each year by itself, or with what was left over', () => {
    // Mean spending is 65 and 45.
    const years = [80, 30]
    expect(excessOf({ budget: { years, carryOver: false } })).toMatchObject({ 'budget-1': -15, 'budget-2': 15 })
    expect(excessOf({ budget: { years, carryOver: true } })).toMatchObject({ 'budget-1': -15, 'budget-2': 0 })
    // With a share: sums of the two years are 100, 140, 120, 80.
    expect(excessOf({ budget: { years, carryOver: true }, confidence: 0.5 })).toMatchObject({ 'budget-1': -20, 'budget-2': -10 })
  })

  it('leave out years without a limit', () => {
    expect(Object.keys(excessOf({ budget: { years: [Infinity, 30], carryOver: false } }))).toEqual(['budget-2', 'gate'])
  })

  it('keep capacities in the unit of the price', () => {
    const rules = planRules(decisionOf(scenario, { capacities: [{ item: 'ownSoil', years: [14, 9] }] }), setup)
    expect(rules.map(rule => [rule.id, rule.unit, rule.excess(outcome)])).toEqual([
      ['ownSoil-1', 'm3', 1],
      ['ownSoil-2', 'm3', -4],
      ['gate', '1/a', 0.09 - 0.05],
    ])
  })

  it('ask for an indicator in a share of futures, from below and from above', () => {
    const targets = [
      { indicator: 'cover' as const, atLeast: 0.5, confidence: 0.75 },
      { indicator: 'erosion' as const, atMost: 600, confidence: 0.5 },
    ]
    // Three of four futures have at least 0.44; two of four at most 500.
    expect(excessOf({ targets })).toMatchObject({ 'target-cover': 0.06, 'target-erosion': -100 })
  })

  it('count what could not be worked out as the worst', () => {
    const values = outcome.values.slice()
    values[5 * 4 + 3] = Number.NaN
    const [rule] = planRules(decisionOf(scenario, { targets: [{ indicator: 'cover', atLeast: 0.1, confidence: 1 }] }), setup)
    expect(rule.excess({ ...outcome, values })).toBe(Infinity)
  })
})

describe('what a plan is worth', () => {
  it('is the weighted sum of the three scores in each future, by the weights of the scenario', () => {
    const weighted = {
      ...setup,
      scenario: { ...scenario, parameters: { 'scores.safety': 0.5, 'scores.function': 0.3, 'scores.landscape': 0.2 } },
    }
    expect([...objectiveValues('score', outcome, weighted)].map(x => x.toFixed(6))).toEqual([
      '0.640000',
      '0.580000',
      '0.610000',
      '0.530000',
    ])
  })

  it('weighs equally where all weights are 0', () => {
    const none = { ...setup, scenario: { ...scenario, parameters: { 'scores.safety': 0, 'scores.function': 0, 'scores.landscape': 0 } } }
    expect(objectiveValues('score', outcome, none)[0]).toBeCloseTo(1.6 / 3, 12)
  })

  it('turns what is to be large, and adds up by how much rules are broken', () => {
    const rules = planRules(decisionOf(scenario, { budget: { total: 80, carryOver: false } }), setup)
    const judged = judgePlan(new Float64Array(0), outcome, ['score', 'cost'], rules, setup)
    expect(judged.means[1]).toBe(100)
    expect(judged.losses[0]).toBe(-judged.means[0])
    expect(judged.losses[1]).toBe(100)
    // 20 of 80 over the budget, and 0.04 of 0.05 over the gate.
    expect(judged.violation).toBeCloseTo(0.25 + 0.8, 12)
  })
})
