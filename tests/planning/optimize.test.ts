import { describe, expect, it } from 'vitest'
import { inlinePlans } from '../../src/planning/inline-plans.ts'
import { optimizePlan, type OptimizeOptions } from '../../src/planning/optimize-plan.ts'
import type { RunPlans } from '../../src/planning/plan-judge.ts'
import type { SearchSettings } from '../../src/planning/search-settings.ts'
import { highsSolver } from '../../src/solvers/highs-solver.ts'
import { decisionOf, smallScenario } from './small-problem.ts'

const solver = await highsSolver()
const settings: SearchSettings = { futures: 3, rounds: 2, evolution: 60, enumerate: 0, candidates: 3, selection: 4, heldOut: 6 }
const options: OptimizeOptions = { engine: 'test', seed: 11, settings, solver, open: inlinePlans }
const scenario = smallScenario()
/** Few enough plans to try all of them: 2 x 2 x 3 x 3 x 2 = 72. */
const few = decisionOf(scenario, {
  startYears: [],
  doseFactors: [],
  never: [
    { measure: 'monitoring' },
    { measure: 'sheep-manure' },
    { measure: 'own-soil', units: ['unit-2', 'unit-3'] },
    { measure: 'grass-seeding', units: ['unit-1'] },
  ],
})

describe('a small problem', () => {
  it('is enumerated and solved to the optimum, which a search may reach but not pass', async () => {
    const exact = await optimizePlan(scenario, few, { ...options, settings: { ...settings, enumerate: 100 } })
    const found = await optimizePlan(scenario, few, options)
    expect([exact.status, exact.method, found.status, found.method]).toEqual(['optimal', 'enumeration', 'heuristic', 'search'])
    // Plans that safety rules out are mended into others, so that fewer differ.
    expect(exact.simulated).toBeLessThanOrEqual(72)
    const best = Math.max(...exact.front.map(({ means }) => means[0]))
    const reached = Math.max(...found.front.map(({ means }) => means[0]))
    expect(reached).toBeLessThanOrEqual(best)
    expect(reached).toBe(best)
    expect(exact.linearBound).toBeUndefined()
  })

  it('keeps to a budget, and loses no worth when the budget grows', async () => {
    let before = -Infinity
    const seen: string[] = []
    for (const total of [0, 60_000, 200_000, 1_000_000, 1e9]) {
      const result = await optimizePlan(
        scenario,
        { ...few, budget: { total, carryOver: false } },
        { ...options, settings: { ...settings, enumerate: 100 } },
      )
      seen.push(result.status)
      const { means } = result.front[result.recommended]
      const most = Math.max(...result.front.map(plan => plan.means[0]))
      // Without money for the unsafe slope, the safety gate stays shut.
      if (result.status === 'infeasible') continue
      expect(means[1]).toBeLessThanOrEqual(total)
      expect(most).toBeGreaterThanOrEqual(before)
      before = most
    }
    expect(new Set(seen)).toEqual(new Set(['infeasible', 'optimal']))
  })

  it('is left alone without money: doing nothing is always a plan', async () => {
    const open = { ...scenario, parameters: { 'scores.gateProbability': 1 } }
    const result = await optimizePlan(open, decisionOf(open, { budget: { total: 0, carryOver: false } }), options)
    expect(result.status).toBe('heuristic')
    expect(result.front[result.recommended].actions).toEqual([])
    expect(result.works).toEqual([])
  })

  it('does not stay unsafe for want of money: the gate is a rule, and it says how much it would take', async () => {
    const result = await optimizePlan(scenario, decisionOf(scenario, { budget: { total: 0, carryOver: false } }), options)
    expect(result.status).toBe('infeasible')
    const titles = result.relaxations.map(({ title }) => title.en)
    expect(titles.some(title => title.includes('safety gate'))).toBe(true)
    const budget = result.relaxations.find(({ title }) => title.en.includes('budget'))
    expect(budget?.by).toBeGreaterThan(0)
  })

  it('names a budget of which the plan that breaks least leaves a good part, and as much more is enough', async () => {
    const small = { ...few, budget: { total: 100_000, carryOver: false } }
    const result = await optimizePlan(scenario, small, options)
    expect(result.status).toBe('infeasible')
    expect(result.front[result.recommended].means[1]).toBeLessThan(90_000)
    const budget = result.relaxations.find(({ unit }) => unit === 'CNY')
    const enough = 100_000 + (budget?.by ?? NaN)
    const again = (total: number) => optimizePlan(scenario, { ...few, budget: { total, carryOver: false } }, options)
    expect((await again(enough + 1e-6)).relaxations).toEqual([])
    expect((await again(enough - 1)).status).toBe('infeasible')
  })

  it('says what would have to give way when what must be kept is over the budget', async () => {
    const kept = decisionOf(scenario, { keep: [{ measure: 'own-soil' }], budget: { total: 1000, carryOver: false } })
    const result = await optimizePlan(scenario, kept, options)
    expect(result.status).toBe('infeasible')
    const [budget] = result.relaxations
    expect(budget.title.en).toContain('budget')
    // The cheapest plan that holds the soil: anything that costs less breaks what is kept.
    const [cheapest] = result.front.toSorted((a, b) => a.means[1] - b.means[1])
    expect(budget.by).toBeCloseTo(cheapest.means[1] - 1000, 6)
    expect(result.orders.flatMap(({ broken }) => broken)).toEqual([])
    expect(result.works.filter(({ action }) => action.measure === 'own-soil').every(({ without }) => without === undefined)).toBe(true)
  })

  it('refuses a scenario that leaves nothing to choose', async () => {
    const [nothing] = scenario.alternatives
    const empty = { ...scenario, alternatives: [nothing] }
    await expect(optimizePlan(empty, decisionOf(empty), options)).rejects.toThrow('nothing to choose')
  })

  it('judges what it shows in futures that had no part in finding it', async () => {
    const result = await optimizePlan(scenario, few, options)
    for (const plan of result.front) {
      expect(plan.scores.cost.failed).toBe(0)
      expect(plan.unsafe.of).toBe(settings.heldOut)
    }
    const { front, recommended, asGood } = result
    expect(front[recommended].gain).toMatchObject({ mean: 0, halfWidth: 0 })
    for (const { gain, objectives } of front) {
      expect(gain.mean).toBeCloseTo(objectives[0].mean - front[recommended].objectives[0].mean, 12)
    }
    const cheaper = asGood === undefined ? -Infinity : front[asGood.plan].scores.cost.mean
    expect(cheaper).toBeLessThan(front[recommended].scores.cost.mean)
    const [, full] = result.alternatives
    expect(full.rival?.gain.failed).toBe(0)
    expect(result.front[full.rival?.plan ?? -1].means[1]).toBeLessThanOrEqual(full.means[1])
  })
})

describe('the same seed', () => {
  /** Outcomes come back late and in another order than they were begun in. */
  const disorderly: OptimizeOptions['open'] = setup => {
    const run = inlinePlans(setup)
    const slow: RunPlans = async plans => {
      const begun = plans.map(async (plan, k) => {
        await new Promise(resolve => setTimeout(resolve, (7 * k) % 5))
        return run([plan])
      })
      return (await Promise.all(begun)).flat()
    }
    return slow
  }

  it('gives the same answer, however plans are carried out', async () => {
    const wide = decisionOf(scenario, { objectives: ['score', 'cover', 'cost'] })
    const [one, other] = await Promise.all([
      optimizePlan(scenario, wide, options),
      optimizePlan(scenario, wide, { ...options, open: disorderly }),
    ])
    expect(other).toEqual(one)
    expect(one.search?.selection).toBe('NSGA-III')
  })

  it('stops when it is told to', async () => {
    const reason = new Error('enough')
    let asked = 0
    const signal = {
      aborted: false,
      throwIfAborted: () => {
        if (++asked > 3) throw reason
      },
    }
    await expect(optimizePlan(scenario, few, { ...options, signal })).rejects.toBe(reason)
  })
})
