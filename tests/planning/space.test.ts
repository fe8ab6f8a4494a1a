import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOrders } from '../../src/planning/check-orders.ts'
import { countPlans } from '../../src/planning/count-plans.ts'
import { deriveSpace } from '../../src/planning/derive-space.ts'
import { everyPlan } from '../../src/planning/every-plan.ts'
import { packageMoves } from '../../src/planning/package-moves.ts'
import { planActions } from '../../src/planning/plan-actions.ts'
import { planRuns } from '../../src/planning/plan-runs.ts'
import { repairGenes } from '../../src/planning/repair-genes.ts'
import { safetyNeeds } from '../../src/planning/safety-needs.ts'
import { singleMoves } from '../../src/planning/single-moves.ts'
import { unsafeGround } from '../../src/planning/unsafe-ground.ts'
import { decisionOf, smallScenario } from './small-problem.ts'

const scenario = smallScenario()
const decision = decisionOf(scenario)
const space = deriveSpace(scenario, decision)
const setup = {
  scenario,
  seed: 7,
  first: 0,
  futures: 3,
  indicators: ['safety', 'function', 'landscape', 'cost', 'failureProbability'] as const,
  items: ['ownSoil'] as const,
}
/** Index of a choice. */
const at = (id: string, of = space): number => of.choices.findIndex(choice => choice.id === id)
const idsOf = (of = space): string[] => of.choices.map(({ id }) => id)

describe('what can be decided', () => {
  it('is every measure of the alternatives on each of its units, in the order in which works are carried out', () => {
    expect(idsOf()).toEqual([
      'regrade@unit-1',
      'own-soil@unit-1',
      'own-soil@unit-2',
      'own-soil@unit-3',
      'sheep-manure@unit-1',
      'sheep-manure@unit-2',
      'sheep-manure@unit-3',
      'grass-seeding@unit-1',
      'grass-seeding@unit-2',
      'grass-seeding@unit-3',
      'shrub-planting@unit-2',
      'monitoring@site',
    ])
  })

  it('is offered in the start years and at the factors of its doses; a measure whose doses do not scale only as it is', () => {
    const soil = space.choices[at('own-soil@unit-1')]
    expect(soil.options.map(({ year, doseFactor, action }) => [year, doseFactor, action.month, action.dose['depth']])).toEqual([
      [1, 1, 3, 0.31],
      [1, 0.5, 3, 0.155],
      [1, 1.5, 3, 0.465],
      [2, 1, 15, 0.31],
      [2, 0.5, 15, 0.155],
      [2, 1.5, 15, 0.465],
    ])
    expect(space.choices[at('monitoring@site')].options).toHaveLength(2)
    // Both alternatives sow unit 2: two months, two rates, three factors, two years.
    expect(space.choices[at('grass-seeding@unit-2')].options).toHaveLength(12)
  })

  it('never leaves the limits of a dose', () => {
    const one = deriveSpace(scenario, decisionOf(scenario, { doseFactors: [20] }))
    const rates = one.choices[at('grass-seeding@unit-2', one)].options.map(({ action }) => action.dose['rate'])
    expect(Math.max(...rates.map(Number))).toBe(200)
  })

  it('writes the alternatives down so that they give the same bits', () => {
    const run = planRuns(setup)
    for (const alternative of scenario.alternatives.slice(1)) {
      const genes = space.written.get(alternative.id)
      expect(run(planActions(space, genes ?? []))).toEqual(run(alternative))
    }
  })

  it('leaves out what is ruled out and holds what is kept', () => {
    const picked = decisionOf(scenario, {
      never: [{ measure: 'sheep-manure' }, { units: ['unit-3'], measure: 'grass-seeding' }],
      keep: [{ measure: 'monitoring' }, { alternative: 'green', measure: 'grass-seeding', units: ['unit-2'] }],
    })
    const small = deriveSpace(scenario, picked)
    expect(idsOf(small)).not.toContain('sheep-manure@unit-1')
    expect(idsOf(small)).not.toContain('grass-seeding@unit-3')
    const sown = small.choices.find(({ id }) => id === 'grass-seeding@unit-2')
    expect(sown?.kept).toBe(true)
    // Kept as that alternative has it: in no other month, at no other dose.
    expect(sown?.options.map(({ action }) => [action.month, action.dose['rate']])).toEqual([[5, 14]])
    const watched = small.choices[at('monitoring@site', small)]
    expect(watched.kept).toBe(true)
    expect(watched.options).toHaveLength(2)
  })

  it('counts and lists the plans of a small space', () => {
    const tiny = deriveSpace(
      scenario,
      decisionOf(scenario, { from: ['green'], startYears: [], doseFactors: [], keep: [{ measure: 'shrub-planting' }] }),
    )
    expect(countPlans(tiny)).toBe(4)
    expect(everyPlan(tiny).map(genes => genes.join(''))).toEqual(['001', '011', '101', '111'])
  })

  it('takes works that are repeated one by one, each in its own month', () => {
    const [nothing, full] = scenario.alternatives
    const twice = { ...full, actions: [...full.actions, { ...full.actions[2], month: 15 }] }
    const repeated = deriveSpace({ ...scenario, alternatives: [nothing, twice] }, decisionOf(scenario, { from: ['full'] }))
    expect(idsOf(repeated).filter(id => id.startsWith('sheep-manure@unit-1'))).toEqual(['sheep-manure@unit-1', 'sheep-manure@unit-1#2'])
    const again = repeated.choices.find(({ id }) => id === 'sheep-manure@unit-1#2')
    expect(again?.options.map(({ action }) => action.month)).toEqual([15])
  })
})

describe('safety first', () => {
  const ground = unsafeGround(setup)
  const needsOf = (rule: 'off' | 'unit' | 'zone' | 'site') => safetyNeeds(scenario, space, ground, rule)
  const genes = fc.tuple(...space.choices.map(({ options }) => fc.nat(options.length))).map(values => Float64Array.from(values))

  it('finds the ground that the design storm can bring down', () => {
    expect(ground).toEqual([0])
  })

  it('makes the unit itself wait, what lies below it, or everything', () => {
    expect(needsOf('off')).toEqual([[], [], []])
    expect(needsOf('unit')).toEqual([[0], [], []])
    // Unit 1 drains to unit 3.
    expect(needsOf('zone')).toEqual([[0], [], [0]])
    expect(needsOf('site')).toEqual([[0], [0], [0]])
  })

  it('follows the water over several units, and stops where it runs in a circle', () => {
    const chain = (to: readonly string[]) => ({ ...scenario, units: scenario.units.map((unit, i) => ({ ...unit, flowsTo: to[i] })) })
    expect(safetyNeeds(chain(['unit-2', 'unit-3', 'outlet']), space, [0], 'zone')).toEqual([[0], [0], [0]])
    expect(safetyNeeds(chain(['unit-2', 'unit-1', 'outlet']), space, [0], 'zone')).toEqual([[0], [0], []])
  })

  it('repairs any plan into one that keeps to it, once and for all', () => {
    fc.assert(
      fc.property(genes, fc.constantFrom('off', 'unit', 'zone', 'site'), (plan, rule) => {
        const needs = needsOf(rule)
        const repaired = plan.slice()
        repairGenes(space, needs, repaired)
        const again = repaired.slice()
        repairGenes(space, needs, again)
        expect(again).toEqual(repaired)
        const checked = checkOrders(scenario, { ...decision, safetyFirst: rule }, needs, planActions(space, repaired).actions)
        expect(checked.flatMap(({ broken }) => broken)).toEqual([])
      }),
    )
  })

  it('puts the safety work in, and puts off what came before it', () => {
    const needs = needsOf('unit')
    const plan = new Float64Array(space.choices.length)
    const [wall, soil] = [at('regrade@unit-1'), at('own-soil@unit-1')]
    plan[soil] = 1
    repairGenes(space, needs, plan)
    expect([plan[wall], plan[soil]]).toEqual([1, 1])
    // Regrading in year 2: soil in year 1 moves to year 2 at the same dose.
    const late = new Float64Array(space.choices.length)
    late[wall] = 2
    late[soil] = 2
    repairGenes(space, needs, late)
    expect(space.choices[soil].options[late[soil] - 1]).toMatchObject({ year: 2, doseFactor: 0.5 })
  })

  it('lets safety works, soil, plants and corridors follow each other on the same land', () => {
    const [soil, seed] = [at('own-soil@unit-2'), at('grass-seeding@unit-2')]
    const plan = new Float64Array(space.choices.length)
    // Soil in year 2, seed in year 1: the seed is put off; its own month a year later is after the soil.
    plan[soil] = space.choices[soil].options.findIndex(({ year }) => year === 2) + 1
    plan[seed] = 1
    repairGenes(space, needsOf('off'), plan)
    expect(space.choices[seed].options[plan[seed] - 1].year).toBe(2)
  })
})

describe('moves', () => {
  it('next to a plan change one choice each, and stay in the space', () => {
    fc.assert(
      fc.property(fc.tuple(...space.choices.map(({ options }) => fc.nat(options.length))), values => {
        const plan = Float64Array.from(values)
        for (const { choices, genes: to } of singleMoves(space, plan)) {
          expect(choices).toHaveLength(1)
          expect(to[0]).not.toBe(plan[choices[0]])
          expect(to[0]).toBeLessThanOrEqual(space.choices[choices[0]].options.length)
        }
        for (const { choices, genes: to } of packageMoves(space, plan, [0, 1])) {
          expect(new Set(choices.map(c => space.choices[c].unit)).size).toBe(1)
          choices.forEach((c, k) => expect(to[k]).not.toBe(plan[c]))
        }
      }),
    )
  })

  it('offer what an alternative does on a unit, at once and a year later', () => {
    const moves = packageMoves(space, new Float64Array(space.choices.length), [0, 1])
    const ofUnit = moves.filter(({ id }) => id.startsWith('unit 1 '))
    expect(ofUnit.map(({ choices }) => choices.map(c => space.choices[c].measure))).toEqual([
      ['own-soil', 'sheep-manure', 'grass-seeding'],
      ['own-soil', 'sheep-manure', 'grass-seeding'],
      ['grass-seeding', 'shrub-planting'],
      ['grass-seeding', 'shrub-planting'],
    ])
  })
})
